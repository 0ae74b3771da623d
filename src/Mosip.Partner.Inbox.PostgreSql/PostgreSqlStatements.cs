using Npgsql;

namespace Mosip.Partner.Inbox.PostgreSql;

/// <summary>
/// The tables and what is said to them. States are those of <see cref="InboxState"/>; <c>due</c> of a leased entry is the end of its lease. The time is that of the database, the one clock that all
/// workers have in common; the parameter is for tests.
/// </summary>
internal static class PostgreSqlStatements
{
    // Workers that start together would make the tables at the same time; the number is any that no other lock has.
    public const string Schema =
        """
        SELECT pg_advisory_xact_lock(7301620811);
        CREATE TABLE IF NOT EXISTS mosip_inbox_entry (
          sequence bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
          channel text NOT NULL,
          id text NOT NULL,
          ordering_key text,
          state smallint NOT NULL DEFAULT 0,
          leased boolean NOT NULL DEFAULT false,
          due timestamptz NOT NULL,
          attempt integer NOT NULL DEFAULT 0,
          failures integer NOT NULL DEFAULT 0,
          stored_at timestamptz NOT NULL,
          settled_at timestamptz,
          reason text,
          content bytea,
          result bytea,
          UNIQUE (channel, id));
        CREATE INDEX IF NOT EXISTS mosip_inbox_entry_due ON mosip_inbox_entry (channel, due, sequence) WHERE state = 0;
        CREATE INDEX IF NOT EXISTS mosip_inbox_entry_order ON mosip_inbox_entry (channel, ordering_key, sequence) WHERE state = 0 AND ordering_key IS NOT NULL;
        CREATE INDEX IF NOT EXISTS mosip_inbox_entry_settled ON mosip_inbox_entry (channel, state, settled_at) WHERE state <> 0;
        CREATE TABLE IF NOT EXISTS mosip_inbox_attachment (
          sequence bigint NOT NULL REFERENCES mosip_inbox_entry (sequence) ON DELETE CASCADE,
          name text NOT NULL,
          content bytea NOT NULL,
          PRIMARY KEY (sequence, name));
        """;

    public const string Add =
        "INSERT INTO mosip_inbox_entry (channel, id, ordering_key, content, stored_at, due) VALUES ($1, $2, $3, $4, COALESCE($5, now()), COALESCE($5, now())) ON CONFLICT (channel, id) DO NOTHING";

    // One worker takes at a time. Two that did not see each other could take two entries of one ordering key, as the first of them came back or was stored late.
    public const string LockLeases = "SELECT pg_advisory_xact_lock(hashtextextended($1, 7301620811))";

    // What another worker is settling is passed over, not waited for.
    public const string Lease =
        """
        UPDATE mosip_inbox_entry SET leased = true, due = COALESCE($2, now()) + $3, attempt = attempt + 1, failures = failures + 1
        WHERE sequence IN (
          SELECT entry.sequence FROM mosip_inbox_entry AS entry
          WHERE entry.channel = $1 AND entry.state = 0 AND entry.due <= COALESCE($2, now())
            AND (entry.ordering_key IS NULL OR NOT EXISTS (
              SELECT 1 FROM mosip_inbox_entry AS other
              WHERE other.channel = entry.channel AND other.ordering_key = entry.ordering_key AND other.state = 0
                AND (other.sequence < entry.sequence OR (other.sequence > entry.sequence AND other.leased AND other.due > COALESCE($2, now())))))
          ORDER BY entry.due, entry.sequence LIMIT $4
          FOR UPDATE OF entry SKIP LOCKED)
        RETURNING sequence, id, ordering_key, content, attempt, failures, stored_at
        """;

    public const string Renew = "UPDATE mosip_inbox_entry SET due = COALESCE($3, now()) + $4 WHERE sequence = $1 AND state = 0 AND leased AND attempt = $2";

    public const string Settle =
        """
        UPDATE mosip_inbox_entry SET state = $3, leased = false, due = COALESCE($4, now()) + $5, failures = failures - $6, reason = $7, result = $8,
          settled_at = CASE WHEN $3 = 0 THEN NULL ELSE COALESCE($4, now()) END, content = CASE WHEN $3 = 1 THEN NULL ELSE content END
        WHERE sequence = $1 AND state = 0 AND leased AND attempt = $2
        """;

    public const string Attach =
        """
        INSERT INTO mosip_inbox_attachment (sequence, name, content)
        SELECT sequence, $3, $4 FROM mosip_inbox_entry WHERE sequence = $1 AND state = 0 AND leased AND attempt = $2 FOR UPDATE
        ON CONFLICT (sequence, name) DO UPDATE SET content = excluded.content
        """;

    public const string Detach = "DELETE FROM mosip_inbox_attachment WHERE sequence = $1";

    public const string FindAttachment = "SELECT content FROM mosip_inbox_attachment WHERE sequence = $1 AND name = $2";

    public const string Find = Records + "channel = $1 AND id = $2";

    public const string ListParked = Records + "channel = $1 AND state = 2 ORDER BY sequence LIMIT $2";

    public const string Requeue =
        "UPDATE mosip_inbox_entry SET state = 0, due = COALESCE($3, now()), failures = 0, settled_at = NULL WHERE channel = $1 AND id = $2 AND state = 2";

    public const string Discard =
        """
        WITH discarded AS (
          UPDATE mosip_inbox_entry SET state = 1, settled_at = COALESCE($3, now()), content = NULL WHERE channel = $1 AND id = $2 AND state = 2 RETURNING sequence),
        detached AS (DELETE FROM mosip_inbox_attachment WHERE sequence IN (SELECT sequence FROM discarded))
        SELECT sequence FROM discarded
        """;

    public const string Count =
        """
        SELECT (SELECT count(*) FROM mosip_inbox_entry WHERE channel = $1 AND state = 0),
               (SELECT count(*) FROM mosip_inbox_entry WHERE channel = $1 AND state = 2),
               (SELECT min(stored_at) FROM mosip_inbox_entry WHERE channel = $1 AND state = 0)
        """;

    public const string Forget = "DELETE FROM mosip_inbox_entry WHERE channel = $1 AND state = 1 AND settled_at < $2";

    private const string Records = "SELECT channel, id, ordering_key, state, attempt, reason, result, stored_at, settled_at FROM mosip_inbox_entry WHERE ";

    public static InboxLease ReadLease(string channel, NpgsqlDataReader row) => new()
    {
        Sequence = row.GetInt64(0),
        Channel = channel,
        Id = row.GetString(1),
        OrderingKey = row.IsDBNull(2) ? null : row.GetString(2),
        Content = row.IsDBNull(3) ? default : row.GetFieldValue<byte[]>(3),
        Attempt = row.GetInt32(4),
        Failures = row.GetInt32(5),
        StoredAt = row.GetFieldValue<DateTimeOffset>(6),
    };

    public static InboxRecord ReadRecord(NpgsqlDataReader row) => new()
    {
        Channel = row.GetString(0),
        Id = row.GetString(1),
        OrderingKey = row.IsDBNull(2) ? null : row.GetString(2),
        State = (InboxState)row.GetInt16(3),
        Attempts = row.GetInt32(4),
        Reason = row.IsDBNull(5) ? null : row.GetString(5),
        Result = row.IsDBNull(6) ? default : row.GetFieldValue<byte[]>(6),
        StoredAt = row.GetFieldValue<DateTimeOffset>(7),
        SettledAt = row.IsDBNull(8) ? null : row.GetFieldValue<DateTimeOffset>(8),
    };

    public static InboxCounts ReadCounts(NpgsqlDataReader row) => new(row.GetInt64(0), row.GetInt64(1), row.IsDBNull(2) ? null : row.GetFieldValue<DateTimeOffset>(2));
}
