const finnish = "tammi helmi maalis huhti touko kesä heinä elo syys loka marras joulu";

/** The months beside the number of a day, in the languages of Europe, as the alternatives of a pattern; in lower case. */
export const monthNames = [
  "january february march april may june july august september october november december",
  "jan feb mar apr jun jul aug sep sept oct nov dec",
  "januar februar märz mai juni juli oktober dezember jänner jän mär okt dez",
  "janvier février mars avril juin juillet août septembre octobre novembre décembre janv févr avr juil déc",
  "enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre",
  "gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre",
  "janeiro fevereiro março maio junho julho setembro outubro novembro dezembro",
  "januari februari maart mei augustus maj augusti marts desember",
  "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
  "ledna února března dubna května června července srpna září října listopadu prosince",
  "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
  "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
  "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
]
  .flatMap((names) => names.split(" "))
  .concat(finnish.split(" ").flatMap((name) => [`${name}kuuta`, `${name}kuun`]))
  .join("|");
