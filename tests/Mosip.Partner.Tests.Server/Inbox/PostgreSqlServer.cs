using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace Mosip.Partner.Tests.Server.Inbox;

/// <summary>A PostgreSQL server of its own, in a temporary folder and on a free port, started when a test first asks for it. Debian's package <c>postgresql</c> brings the programs.</summary>
public sealed class PostgreSqlServer : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mosip-postgresql-").FullName;
    private readonly int _port = Ports.Free();
    private readonly Lazy<Task<Process>> _server;
    private int _schemas;

    public PostgreSqlServer() => _server = new Lazy<Task<Process>>(StartAsync);

    /// <summary>The server refuses to run as root, so there it runs as its own user.</summary>
    private static string? OtherUser => Environment.UserName == "root" ? "postgres" : null;

    /// <summary>Makes an empty schema.</summary>
    /// <returns>A connection string that has it as its only one.</returns>
    public async Task<string> NewSchemaAsync(CancellationToken cancellationToken)
    {
        await _server.Value;
        string schema = string.Create(CultureInfo.InvariantCulture, $"test_{Interlocked.Increment(ref _schemas)}");
        await using NpgsqlDataSource data = NpgsqlDataSource.Create(ConnectionString("public"));
#pragma warning disable CA2100 // A number of this class.
        await using NpgsqlCommand create = data.CreateCommand($"CREATE SCHEMA {schema}");
#pragma warning restore CA2100
        await create.ExecuteNonQueryAsync(cancellationToken);
        return ConnectionString(schema);
    }

    public async ValueTask DisposeAsync()
    {
        if (_server.IsValueCreated)
        {
            using Process server = await _server.Value;
            await RunAsync(Program("pg_ctl"), "stop", "-D", Data, "-m", "immediate", "-w");
            await server.WaitForExitAsync();
        }
        Directory.Delete(_folder, recursive: true);
    }

    private string Data => Path.Combine(_folder, "data");

    private string ConnectionString(string schema) =>
        new NpgsqlConnectionStringBuilder { Host = "127.0.0.1", Port = _port, Username = "postgres", Database = "postgres", SearchPath = schema, MaxPoolSize = 20, Timeout = 30 }.ConnectionString;

    private async Task<Process> StartAsync()
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(_folder, (UnixFileMode)0b111_111_111);
        await RunAsync(Program("initdb"), "-D", Data, "-U", "postgres", "-A", "trust", "--no-sync", "-E", "UTF8", "--locale=C");
        Process server = Start(Program("postgres"), "-D", Data, "-p", _port.ToString(CultureInfo.InvariantCulture), "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", "-c", "fsync=off");
        await RunAsync(Program("pg_isready"), retries: 100, "-h", "127.0.0.1", "-p", _port.ToString(CultureInfo.InvariantCulture));
        return server;
    }

    private static Task RunAsync(string program, params string[] arguments) => RunAsync(program, retries: 0, arguments);

    private static async Task RunAsync(string program, int retries, params string[] arguments)
    {
        while (true)
        {
            using Process process = Start(program, arguments);
            Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();
            if (process.ExitCode == 0)
                return;
            if (retries-- == 0)
                throw new InvalidOperationException($"{Path.GetFileName(program)} ended with {process.ExitCode}: {await output}{await error}");
            await Task.Delay(100);
        }
    }

    private static Process Start(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/" };
        if (OtherUser is { } user)
        {
            start = new ProcessStartInfo("setpriv") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/" };
            foreach (string argument in new[] { "--reuid", user, "--regid", user, "--clear-groups", "--", program })
                start.ArgumentList.Add(argument);
        }
        foreach (string argument in arguments)
            start.ArgumentList.Add(argument);
        Process process = Process.Start(start)!;
        if (Path.GetFileName(program) == "postgres")
        {
            // Nobody reads its log; a full pipe would stop it.
            process.OutputDataReceived += static (_, _) => { };
            process.ErrorDataReceived += static (_, _) => { };
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
        }
        return process;
    }

    private static string Program(string name) =>
        Candidates(name).FirstOrDefault(File.Exists) ?? throw new FileNotFoundException($"There is no '{name}'. Install PostgreSQL's server: apt-get install postgresql.");

    // Debian keeps the server's programs of each release in a folder outside the path.
    private static IEnumerable<string> Candidates(string name)
    {
        foreach (string folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
            yield return Path.Combine(folder, name);
        if (!Directory.Exists("/usr/lib/postgresql"))
            yield break;
        foreach (string release in Directory.GetDirectories("/usr/lib/postgresql").OrderDescending(StringComparer.Ordinal))
            yield return Path.Combine(release, "bin", name);
    }
}
