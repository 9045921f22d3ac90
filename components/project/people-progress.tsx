import { Card } from "@/components/shell/card.tsx";
import { duration } from "@/components/shell/duration.ts";
import table from "@/components/shell/table.module.css";
import type { MemberWork } from "@/lib/schemas/project.ts";

const columns = [
  { title: "To do", value: (person: MemberWork) => person.assigned },
  { title: "In progress", value: (person: MemberWork) => person.inProgress },
  { title: "Submitted", value: (person: MemberWork) => person.submitted },
  { title: "Returned", value: (person: MemberWork) => person.returned },
  { title: "Accepted", value: (person: MemberWork) => person.accepted },
  { title: "Marks", value: (person: MemberWork) => person.spanCount },
];

export function PeopleProgress({ people }: { people: readonly MemberWork[] }) {
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
