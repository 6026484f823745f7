import { type KeyboardEvent, type ReactNode, useId } from 'react';
import { IconButton } from '#components/ui/icon-button';
import type { ChartTableData } from './chart-data';
import './charts.css';

export interface ChartFrameProps {
  title: ReactNode;
  /** What it is called in the page (`data-part`). */
  part: string;
  table: ChartTableData;
  /** Whether the figures stand as a table in the chart's place; T and the button change it. */
  asTable: boolean;
  onAsTable: (on: boolean) => void;
  words: ChartWords;
  actions?: ReactNode;
  /** The chart itself. */
  children: ReactNode;
}

export interface ChartWords {
  readonly asTable: string;
  readonly asChart: string;
}

/** A chart under its heading, or the same figures as a table. */
export function ChartFrame({ title, part, table, asTable, onAsTable, words, actions, children }: ChartFrameProps) {
  const id = useId();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 't' || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if ((event.target as Element).matches('input, select, textarea')) return;
    event.preventDefault();
    onAsTable(!asTable);
  };
  return (
    <section className="chartframe" data-part={part} {...{ 'aria-labelledby': id, onKeyDown }}>
      <div className="chartframe__head">
        <h2 className="h2 grow" id={id}>
          {title}
        </h2>
        {actions}
        <IconButton
          icon={asTable ? 'chart' : 'list'}
          label={`${asTable ? words.asChart : words.asTable} (T)`}
          aria-keyshortcuts="T"
          onClick={() => onAsTable(!asTable)}
        />
      </div>
      {asTable ? <Figures labelled={id} table={table} /> : children}
    </section>
  );
}

function Figures({ labelled, table }: { labelled: string; table: ChartTableData }) {
  return (
    <div className="charttable" {...{ tabIndex: 0, role: 'region', 'aria-labelledby': labelled }}>
      <table aria-labelledby={labelled}>
        <thead>
          <tr>
            {table.head.map((word) => (
              <th key={word} scope="col">
                {word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(([name, ...cells]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map((cell, at) => (
                <td key={table.head[at + 1]} className="num">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
