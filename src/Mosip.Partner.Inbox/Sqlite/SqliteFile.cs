using Microsoft.Data.Sqlite;
using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Inbox.Sqlite;

/// <summary>The file of an inbox: made for its owner alone, and held by one process at a time.</summary>
internal sealed class SqliteFile : IDisposable
{
    private const string Operation = "open inbox";

    private readonly string _connectionString;
    private readonly FileStream _hold;

    public SqliteFile(string path)
    {
        string whole = Path.GetFullPath(path);
        _hold = Hold(whole);
        _connectionString = new SqliteConnectionStringBuilder { DataSource = whole, Mode = SqliteOpenMode.ReadWriteCreate, ForeignKeys = true }.ConnectionString;
    }

    /// <summary>A connection of the pool.</summary>
    public SqliteConnection Open()
    {
        var connection = new SqliteConnection(_connectionString);
        try
        {
            connection.Open();
            using SqliteCommand settings = connection.CreateCommand();
            // FULL: a commit returns when the log is on the disk. Deleted content is overwritten, since it may be personal.
            settings.CommandText = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON";
            settings.ExecuteNonQuery();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        using (var connection = new SqliteConnection(_connectionString))
            SqliteConnection.ClearPool(connection);
        _hold.Dispose();
    }

    // Two processes would each take the other's running entries for those of a crashed one.
    private static FileStream Hold(string path)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None };
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            var hold = new FileStream(path + ".lock", options);
            // SQLite gives its log the rights of the database.
            if (!File.Exists(path))
                new FileStream(path, options).Dispose();
            return hold;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new MosipInputException(
                MosipInputFault.Unreadable, Operation, $"{Path.GetFileName(path)}: not writable, or in use by another process; several workers share an inbox in PostgreSQL", e);
        }
    }
}
