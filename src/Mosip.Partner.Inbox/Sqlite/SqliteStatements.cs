using Microsoft.Data.Sqlite;

namespace Mosip.Partner.Inbox.Sqlite;

/// <summary>
/// The tables and what is said to them. Times are UTC ticks; states are those of <see cref="InboxState"/>; <c>due</c> of a leased entry is the end of its lease, and is measured by the time
/// that passed since the file was opened (<c>$moment</c>), not by a clock that may be set.
/// </summary>
internal static class SqliteStatements
{
    public const string Schema =
        """
        CREATE TABLE IF NOT EXISTS inbox_entry (
          sequence INTEGER PRIMARY KEY AUTOINCREMENT,
          channel TEXT NOT NULL,
          id TEXT NOT NULL,
          ordering_key TEXT,
          state INTEGER NOT NULL DEFAULT 0,
          leased INTEGER NOT NULL DEFAULT 0,
          due INTEGER NOT NULL,
          attempt INTEGER NOT NULL DEFAULT 0,
          failures INTEGER NOT NULL DEFAULT 0,
          stored_at INTEGER NOT NULL,
          settled_at INTEGER,
          reason TEXT,
          content BLOB,
          result BLOB,
          UNIQUE (channel, id));
        CREATE INDEX IF NOT EXISTS inbox_entry_due ON inbox_entry (channel, due, sequence) WHERE state = 0;
        CREATE INDEX IF NOT EXISTS inbox_entry_order ON inbox_entry (channel, ordering_key, sequence) WHERE state = 0 AND ordering_key IS NOT NULL;
        CREATE INDEX IF NOT EXISTS inbox_entry_settled ON inbox_entry (channel, state, settled_at) WHERE state <> 0;
        CREATE TABLE IF NOT EXISTS inbox_attachment (
          sequence INTEGER NOT NULL REFERENCES inbox_entry (sequence) ON DELETE CASCADE,
          name TEXT NOT NULL,
          content BLOB NOT NULL,
          PRIMARY KEY (sequence, name)) WITHOUT ROWID;
        """;

    /// <summary>The process that held the leases has ended: this one holds the file now. Delays were measured in that process too, by a clock that may have been wrong.</summary>
    public const string TakeUp = "UPDATE inbox_entry SET leased = 0, due = $moment WHERE state = 0 AND (leased = 1 OR due > $moment)";

    public const string Add =
        "INSERT INTO inbox_entry (channel, id, ordering_key, content, stored_at, due) VALUES ($channel, $id, $key, $content, $now, $moment) ON CONFLICT (channel, id) DO NOTHING";

    public const string Lease =
        """
        UPDATE inbox_entry SET leased = 1, due = $end, attempt = attempt + 1, failures = failures + 1
        WHERE sequence IN (
          SELECT entry.sequence FROM inbox_entry AS entry
          WHERE entry.channel = $channel AND entry.state = 0 AND entry.due <= $moment
            AND (entry.ordering_key IS NULL OR NOT EXISTS (
              SELECT 1 FROM inbox_entry AS other
              WHERE other.channel = entry.channel AND other.ordering_key = entry.ordering_key AND other.ordering_key IS NOT NULL AND other.state = 0
                AND (other.sequence < entry.sequence OR (other.sequence > entry.sequence AND other.leased = 1 AND other.due > $moment))))
          ORDER BY entry.due, entry.sequence LIMIT $maximum)
        RETURNING sequence, id, ordering_key, content, attempt, failures, stored_at
        """;

    public const string Renew = "UPDATE inbox_entry SET due = $end WHERE sequence = $sequence AND state = 0 AND leased = 1 AND attempt = $attempt";

    public const string Settle =
        """
        UPDATE inbox_entry SET state = $state, leased = 0, due = $due, failures = failures - $forgiven, reason = $reason, result = $result,
          settled_at = CASE WHEN $state = 0 THEN NULL ELSE $now END, content = CASE WHEN $state = 1 THEN NULL ELSE content END
        WHERE sequence = $sequence AND state = 0 AND leased = 1 AND attempt = $attempt
        """;

    public const string Attach =
        """
        INSERT INTO inbox_attachment (sequence, name, content)
        SELECT sequence, $name, $content FROM inbox_entry WHERE sequence = $sequence AND state = 0 AND leased = 1 AND attempt = $attempt
        ON CONFLICT (sequence, name) DO UPDATE SET content = excluded.content
        """;

    public const string Detach = "DELETE FROM inbox_attachment WHERE sequence = $sequence";

    public const string FindAttachment = "SELECT content FROM inbox_attachment WHERE sequence = $sequence AND name = $name";

    public const string Find = Records + "channel = $channel AND id = $id";

    public const string ListParked = Records + "channel = $channel AND state = 2 ORDER BY sequence LIMIT $maximum";

    public const string Requeue =
        "UPDATE inbox_entry SET state = 0, due = $moment, failures = 0, settled_at = NULL WHERE channel = $channel AND id = $id AND state = 2";

    public const string Discard =
        "UPDATE inbox_entry SET state = 1, settled_at = $now, content = NULL WHERE channel = $channel AND id = $id AND state = 2 RETURNING sequence";

    public const string Count =
        """
        SELECT (SELECT count(*) FROM inbox_entry WHERE channel = $channel AND state = 0),
               (SELECT count(*) FROM inbox_entry WHERE channel = $channel AND state = 2),
               (SELECT min(stored_at) FROM inbox_entry WHERE channel = $channel AND state = 0)
        """;

    public const string Forget = "DELETE FROM inbox_entry WHERE channel = $channel AND state = 1 AND settled_at < $before";

    private const string Records = "SELECT channel, id, ordering_key, state, attempt, reason, result, stored_at, settled_at FROM inbox_entry WHERE ";

    public static InboxLease ReadLease(string channel, SqliteDataReader row) => new()
    {
        Sequence = row.GetInt64(0),
        Channel = channel,
        Id = row.GetString(1),
        OrderingKey = row.IsDBNull(2) ? null : row.GetString(2),
        Content = row.IsDBNull(3) ? default : (byte[])row[3],
        Attempt = row.GetInt32(4),
        Failures = row.GetInt32(5),
        StoredAt = Time(row.GetInt64(6)),
    };

    public static InboxRecord ReadRecord(SqliteDataReader row) => new()
    {
        Channel = row.GetString(0),
        Id = row.GetString(1),
        OrderingKey = row.IsDBNull(2) ? null : row.GetString(2),
        State = (InboxState)row.GetInt32(3),
        Attempts = row.GetInt32(4),
        Reason = row.IsDBNull(5) ? null : row.GetString(5),
        Result = row.IsDBNull(6) ? default : (byte[])row[6],
        StoredAt = Time(row.GetInt64(7)),
        SettledAt = row.IsDBNull(8) ? null : Time(row.GetInt64(8)),
    };

    public static InboxCounts ReadCounts(SqliteDataReader row) => new(row.GetInt64(0), row.GetInt64(1), row.IsDBNull(2) ? null : Time(row.GetInt64(2)));

    private static DateTimeOffset Time(long ticks) => new(ticks, TimeSpan.Zero);
}
