using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Mosip.Partner.Cli.Onboarding;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Management;
using Spectre.Console;

namespace Mosip.Partner.Cli.Expiry;

/// <summary><c>mosip-partner expiry</c>.</summary>
internal sealed class ExpiryCommand
{
    private const int DefaultDays = 30;

    private const string Description =
        """
        Lists what ends: certificates in files, and with --config what partner management issued to the partner (MOSIP's certificate, API keys, MISP
        licence, biometric interfaces, chip certificates). The configuration is that of 'onboard'; its administrator is asked where there is one.

        Exit code 1 says that something ends within the days of --within, or has ended.

        Example: mosip-partner expiry bank.mosip.pem --config bank.json --within 30 --json
        """;

    private readonly Argument<FileInfo[]> _files = new("files") { Description = "Files with certificates (PEM, DER or PKCS#7).", HelpName = "FILE", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<FileInfo?> _config = new("--config") { Description = "The configuration of 'onboard'.", HelpName = "FILE.json" };
    private readonly Option<int> _within = new("--within") { Description = "What counts as soon.", HelpName = "DAYS", DefaultValueFactory = _ => DefaultDays, CustomParser = ParseDays };
    private readonly Option<bool> _json = new("--json") { Description = "Prints JSON." };

    private readonly Terminal _terminal;
    private readonly TimeProvider _time;

    private ExpiryCommand(Terminal terminal, TimeProvider time) => (_terminal, _time) = (terminal, time);

    public static Command Create(Terminal terminal, TimeProvider time)
    {
        var expiry = new ExpiryCommand(terminal, time);
        var command = new Command("expiry", Description) { expiry._files, expiry._config, expiry._within, expiry._json };
        command.Validators.Add(result =>
        {
            if (result.GetResult(expiry._config) is null && result.GetResult(expiry._files) is not { Tokens.Count: > 0 })
                result.AddError("Name files with certificates, or a configuration with --config.");
        });
        command.SetAction(expiry.RunAsync);
        return command;
    }

    private static int ParseDays(ArgumentResult argument)
    {
        if (int.TryParse(argument.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out int days))
            return days;
        argument.AddError("--within is a whole number of days from 0 on.");
        return 0;
    }

    private async Task<int> RunAsync(ParseResult line, CancellationToken cancellationToken)
    {
        DateTimeOffset now = _time.GetUtcNow();
        List<ExpiryLine> lines = [.. (line.GetValue(_files) ?? []).SelectMany(file => CertificatesIn(file, now))];
        IReadOnlyList<UnreadExpiry> unread = [];
        if (line.GetValue(_config) is { } config)
        {
            ExpiryReport report = await AskAsync(config, cancellationToken).ConfigureAwait(false);
            lines.AddRange(report.Entries.Select(entry => new ExpiryLine(Kind(entry.Kind), entry.Name, entry.EndsAt, entry.Remaining, entry.WhatToDo)));
            unread = report.Unread;
        }
        lines.Sort((left, right) => left.EndsAt.CompareTo(right.EndsAt));
        var soon = TimeSpan.FromDays(line.GetValue(_within));
        if (line.GetValue(_json))
            WriteJson(lines, unread, soon);
        else
            Write(lines, unread, soon);
        return lines.Exists(entry => entry.Remaining <= soon) ? ExitCode.Failure : ExitCode.Success;
    }

    private async Task<ExpiryReport> AskAsync(FileInfo config, CancellationToken cancellationToken)
    {
        OnboardingConfigFile file = await OnboardingConfigFile.ReadAsync(config, cancellationToken).ConfigureAwait(false);
        PmsSession session = PmsSession.Open(file, _time);
        await using (session.ConfigureAwait(false))
        {
            using var watch = new ExpiryWatch(session.Administrator ?? session.Partner, file.Config.Partner.Id, timeProvider: _time);
            return await watch.CheckAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private static IEnumerable<ExpiryLine> CertificatesIn(FileInfo file, DateTimeOffset now)
    {
        foreach (X509Certificate2 certificate in CertificateFile.Read(file.FullName))
        {
            using (certificate)
            {
                DateTimeOffset end = certificate.NotAfter.ToUniversalTime();
                yield return new ExpiryLine("certificate-file", $"{file.Name}: {certificate.Subject}", end, end - now, "");
            }
        }
    }

    private void Write(List<ExpiryLine> lines, IReadOnlyList<UnreadExpiry> unread, TimeSpan soon)
    {
        foreach (ExpiryLine entry in lines)
        {
            Color colour = entry.Remaining < TimeSpan.Zero ? Color.Red : entry.Remaining <= soon ? Color.Yellow : Color.Green;
            _terminal.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{entry.EndsAt:yyyy-MM-dd}  {entry.Days,6} days  {entry.Kind,-20} {entry.Name}"), colour);
            if (entry is { WhatToDo.Length: > 0 } && entry.Remaining <= soon)
                _terminal.WriteLine($"            {entry.WhatToDo}");
        }
        foreach (UnreadExpiry missing in unread)
            _terminal.WriteLine($"not shown by partner management: {Kind(missing.Kind)} ({missing.Error.Code} {missing.Error.Message})", Color.Yellow);
        int count = lines.Count(entry => entry.Remaining <= soon);
        _terminal.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} of {lines.Count} end within {soon.TotalDays:0} days."), count == 0 ? Color.Green : Color.Red);
    }

    private void WriteJson(List<ExpiryLine> lines, IReadOnlyList<UnreadExpiry> unread, TimeSpan soon) => _terminal.Output.WriteLine(JsonText.Of(writer =>
    {
        writer.WriteNumber("withinDays", (int)soon.TotalDays);
        writer.WriteStartArray("entries");
        foreach (ExpiryLine entry in lines)
        {
            writer.WriteStartObject();
            writer.WriteString("kind", entry.Kind);
            writer.WriteString("name", entry.Name);
            writer.WriteString("endsAt", entry.EndsAt.UtcDateTime);
            writer.WriteNumber("remainingDays", entry.Days);
            writer.WriteBoolean("soon", entry.Remaining <= soon);
            writer.WriteString("whatToDo", entry.WhatToDo);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteStartArray("unread");
        foreach (UnreadExpiry missing in unread)
        {
            writer.WriteStartObject();
            writer.WriteString("kind", Kind(missing.Kind));
            writer.WriteString("errorCode", missing.Error.Code.Value);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }));

    private static string Kind(ExpiryKind kind) => JsonNamingPolicy.KebabCaseLower.ConvertName($"{kind}");

    private sealed record ExpiryLine(string Kind, string Name, DateTimeOffset EndsAt, TimeSpan Remaining, string WhatToDo)
    {
        public int Days => (int)Math.Floor(Remaining.TotalDays);
    }
}
