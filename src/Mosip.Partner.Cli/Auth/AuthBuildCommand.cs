using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Mosip.Partner.Authentication;
using Mosip.Partner.Cli.Keys;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Envelope;
using Mosip.Partner.Core.Keys;

namespace Mosip.Partner.Cli.Auth;

/// <summary><c>mosip-partner auth build</c>.</summary>
internal sealed class AuthBuildCommand
{
    private const string Description =
        """
        Builds an authentication or eKYC request without a network and writes request.json (the exact body) and signature.txt (the 'signature' header).

        IDA takes a request up to a minute after its time, so send it at once, these bytes and no others.

        Example: mosip-partner auth build --key bank.key.pem --cert bank.mosip.pem --ida-cert ida-partner.pem --partner-id bank-1 --individual-id 4370296312658178 --consent --otp 111111 --out request
        """;

    private readonly KeyOptions _key = new();
    private readonly Option<FileInfo> _idaCertificate = new("--ida-cert") { Description = "IDA's certificate for requests (reference PARTNER), not the one for biometrics.", HelpName = "IDA.pem", Required = true };
    private readonly Option<string> _partnerId = new("--partner-id") { Description = "The partner id that PMS issued; it is part of the address that the request goes to.", HelpName = "P", Required = true };
    private readonly Option<string> _individualId = new("--individual-id") { Description = "The UIN, VID or handle.", HelpName = "ID", Required = true };
    private readonly Option<string?> _idType = new("--id-type") { Description = "VID, UIN or HANDLE. Default: recognised by the form of the id.", HelpName = "TYPE" };
    private readonly Option<string?> _transactionId = new("--transaction-id") { Description = "10 letters or digits; that of the OTP request or of the capture. Default: a new one.", HelpName = "T" };
    private readonly Option<DateTimeOffset?> _time = new("--time") { Description = "The time of the request, for example 2026-11-23T10:00:00.000Z. Default: now.", HelpName = "T", CustomParser = ParseTime };
    private readonly Option<string?> _environment = new("--env") { Description = "The 'env' member, for example Staging; that of the capture.", HelpName = "E" };
    private readonly Option<string?> _domainUri = new("--domain-uri") { Description = "The 'domainUri' member; that of the capture.", HelpName = "U" };
    private readonly Option<bool> _consent = new("--consent") { Description = "States that the individual agreed. Without it nothing is built." };
    private readonly Option<string?> _otp = new("--otp") { Description = "The one-time password that the individual received.", HelpName = "O" };
    private readonly Option<FileInfo?> _demographics = new("--demographics") { Description = "The 'demographics' member as JSON.", HelpName = "FILE.json" };
    private readonly Option<FileInfo?> _biometrics = new("--biometrics") { Description = "The answer of a biometric capture.", HelpName = "FILE.json" };
    private readonly Option<bool> _kyc = new("--kyc") { Description = "Asks for the identity, too (endpoint kyc)." };
    private readonly Option<DirectoryInfo> _out = new("--out") { Description = "The folder for the two files; made if it is not there.", HelpName = "DIR", Required = true };

    private readonly Terminal _terminal;
    private readonly TimeProvider _clock;

    private AuthBuildCommand(Terminal terminal, TimeProvider clock)
    {
        (_terminal, _clock) = (terminal, clock);
        _idType.AcceptOnlyFromAmong(IndividualIds.Types);
    }

    public static Command Create(Terminal terminal, TimeProvider time)
    {
        var build = new AuthBuildCommand(terminal, time);
        var command = new Command("build", Description);
        build._key.AddTo(command);
        foreach (Option option in (Option[])[build._idaCertificate, build._partnerId, build._individualId, build._idType, build._transactionId, build._time, build._environment,
            build._domainUri, build._consent, build._otp, build._demographics, build._biometrics, build._kyc, build._out])
            command.Add(option);
        command.SetAction(build.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult line, CancellationToken cancellationToken)
    {
        if (!line.GetValue(_consent))
            throw new UsageException("--consent is missing: IDA takes no request without the individual's consent. Give it once the individual agreed.");
        FactorRequest request = await ComposeAsync(line, cancellationToken).ConfigureAwait(false);
        PartnerKeyRing keys = await _key.OpenAsync(line, _terminal, cancellationToken).ConfigureAwait(false);
        using var ida = new EnvelopeRecipient(CertificateFile.Read(line.GetRequiredValue(_idaCertificate).FullName)[0]);

        SignedIdaRequest signed = await OfflineIda.BuildAsync(request, keys.Current, ida, line.GetValue(_time) ?? _clock.GetUtcNow(), cancellationToken: cancellationToken).ConfigureAwait(false);

        DirectoryInfo folder = line.GetRequiredValue(_out);
        folder.Create();
        await File.WriteAllBytesAsync(Path.Combine(folder.FullName, "request.json"), signed.Body, cancellationToken).ConfigureAwait(false);
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "signature.txt"), signed.Signature, cancellationToken).ConfigureAwait(false);
        _terminal.WriteLine($"transaction {signed.TransactionId}: {Path.Combine(folder.ToString(), "request.json")} and signature.txt");
        _terminal.WriteLine($"POST idauthentication/v1/{(request is KycRequest ? "kyc" : "auth")}/<MISP licence key>/{line.GetRequiredValue(_partnerId)}/<API key>");
        return ExitCode.Success;
    }

    private async Task<FactorRequest> ComposeAsync(ParseResult line, CancellationToken cancellationToken)
    {
        var request = new AuthRequest
        {
            Individual = IndividualIds.Parse(line.GetRequiredValue(_individualId), line.GetValue(_idType)),
            Consent = Consent.Obtained,
            TransactionId = line.GetValue(_transactionId) is { } transaction ? new TransactionId(transaction) : null,
            Otp = line.GetValue(_otp) is { } otp ? new OtpFactor(otp) : null,
            Demographics = line.GetValue(_demographics) is { } demographics ? await DemographicsFile.ReadAsync(demographics, cancellationToken).ConfigureAwait(false) : null,
            Biometrics = line.GetValue(_biometrics) is { } biometrics
                ? BiometricCapture.Parse(await InputFiles.ReadAsync(biometrics, BiometricCapture.MaximumSize, "read capture", cancellationToken).ConfigureAwait(false))
                : null,
            Environment = line.GetValue(_environment),
            DomainUri = line.GetValue(_domainUri),
        };
        return line.GetValue(_kyc) ? AsKyc(request) : request;
    }

    private static KycRequest AsKyc(AuthRequest request) => new()
    {
        Individual = request.Individual,
        Consent = request.Consent,
        TransactionId = request.TransactionId,
        Otp = request.Otp,
        Demographics = request.Demographics,
        Biometrics = request.Biometrics,
        Environment = request.Environment,
        DomainUri = request.DomainUri,
    };

    private static DateTimeOffset? ParseTime(ArgumentResult result)
    {
        string text = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time))
            return time;
        result.AddError($"--time: '{text}' is not a time such as 2026-11-23T10:00:00.000Z.");
        return null;
    }
}
