/** What the notice says of itself, the reviewer's marks as a file, the data to download, and what was repaired. */
import type { NoticeRecord } from '../../../record/schema.js';
import { lastAtOrBefore } from '../model/blocks.js';
import { locate } from '../model/place.js';
import { quoteOf } from '../model/quote.js';
import type { Words } from '../words/index.js';
import { Characters } from './characters.js';

export function About({ record, words }: { record: NoticeRecord; words: Words }) {
  const { about } = words;
  const { metadata, source, generator } = record;
  const contacts = [...metadata.contacts.phones, ...metadata.contacts.emails, ...metadata.contacts.addresses];
  const facts: [keyof typeof about.field, string | undefined][] = [
    ['title', metadata.title],
    ['documentNumber', metadata.documentNumber],
    ['publisher', metadata.publisher],
    ['publishedAt', metadata.publishedAt?.replace('T', ' ')],
    ['inspectionBody', metadata.inspectionBody],
    ['inspected', metadata.inspected],
    [
      'inspectionPeriod',
      metadata.inspectionPeriod && `${metadata.inspectionPeriod.start} – ${metadata.inspectionPeriod.end}`,
    ],
    ['feedbackDate', metadata.feedbackDate],
    ['asOf', metadata.asOf],
    ['contacts', contacts.join('; ')],
  ];
  const origin: [keyof typeof about.field, string | undefined][] = [
    ['path', source.path],
    ['mediaType', source.mediaType],
    ['encoding', source.encoding],
    ['bytes', String(source.bytes)],
    ['sha256', source.sha256],
    ['generator', `${generator.name} ${generator.version}`],
  ];
  const list = (rows: typeof facts) => (
    <dl class="facts">
      {rows
        .filter(([, value]) => value !== undefined && value !== '')
        .map(([name, value]) => (
          <div key={name}>
            <dt>{about.field[name]}</dt>
            <dd class={`fact-${name}`}>
              <Characters text={value ?? ''} />
            </dd>
          </div>
        ))}
    </dl>
  );
  const blockAt = (offset: number): number => lastAtOrBefore(record.blocks, offset, ({ span }) => span.start) + 1;
  return (
    <>
      <h3>{about.metadata}</h3>
      {list(facts)}
      <div class="js-only">
        <h3>{about.baseline}</h3>
        <p class="hint">{about.baselineHint}</p>
        <div class="buttons">
          <label class="reviewer">
            {about.reviewer} <input type="text" id="reviewer" class="field" autoComplete="off" maxLength={40} />
          </label>
          <button type="button" class="button button-main" data-action="save-baseline">
            {about.save}
          </button>
          <label class="button">
            {about.load}
            <input type="file" class="visually-hidden" accept=".json,application/json" data-action="load-baseline" />
          </label>
        </div>
        <p class="hint" role="status" id="baseline-status" />
        <h3>{about.downloads}</h3>
        <div class="buttons">
          <button type="button" class="button" data-action="download-json">
            {about.json}
          </button>
          {(Object.keys(about.csv) as (keyof typeof about.csv)[]).map((table) => (
            <button key={table} type="button" class="button" data-action="download-csv" data-table={table}>
              {about.csv[table]}
            </button>
          ))}
        </div>
      </div>
      <h3>
        {about.messages} <span class="count">{record.messages.length}</span>
      </h3>
      {record.messages.length === 0 ? (
        <p class="empty">{about.noMessages}</p>
      ) : (
        <ul class="places">
          {record.messages.slice(0, 300).map((message, i) => {
            const quote = message.span && quoteOf(record.text, message.span, 10);
            return (
              <li key={i}>
                <span>
                  {about.remark(message.ruleId) ?? <Characters text={message.reason} />}{' '}
                  {message.span && quote && (
                    <a
                      href={`#block-${blockAt(message.span.start)}`}
                      data-at={message.span.start}
                      data-to={message.span.end}
                      title={message.reason}
                    >
                      <Characters text={quote.before} />
                      <b>
                        <Characters text={quote.raw} />
                      </b>
                      <Characters text={quote.after} />
                    </a>
                  )}
                </span>
                <span class="where">{message.span && words.place(locate(record.blocks, message.span.start))}</span>
              </li>
            );
          })}
        </ul>
      )}
      <h3>{about.source}</h3>
      {list(origin)}
    </>
  );
}
