import { Card } from "@/components/shell/card.tsx";
import { duration } from "@/components/shell/duration.ts";
import table from "@/components/shell/table.module.css";
import type { PersonProgress } from "@/lib/schemas/project.ts";

const columns = [
  { title: "To do", value: (person: PersonProgress) => person.assigned },
  { title: "In progress", value: (person: PersonProgress) => person.inProgress },
  { title: "Submitted", value: (person: PersonProgress) => person.submitted },
  { title: "Returned", value: (person: PersonProgress) => person.returned },
  { title: "Settled", value: (person: PersonProgress) => person.accepted },
  { title: "Marks", value: (person: PersonProgress) => person.spanCount },
];

export function PeopleProgress({ people }: { people: readonly PersonProgress[] }) {
  return (
    <Card title="People">
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">Name</th>
            {columns.map(({ title }) => (
              <th key={title} scope="col" className={table.number}>
                {title}
              </th>
            ))}
            <th scope="col" className={table.number}>
              Time
            </th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.userId}>
              <td>
                <b>{person.name}</b>, {person.role.toLowerCase()}
              </td>
              {columns.map(({ title, value }) => (
                <td key={title} data-label={title} className={table.number}>
                  {value(person)}
                </td>
              ))}
              <td data-label="Time" className={table.number}>
                {duration(person.activeSeconds)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
