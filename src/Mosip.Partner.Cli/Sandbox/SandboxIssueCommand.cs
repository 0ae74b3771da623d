using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Login;
using Mosip.Partner.Credentials.Requests;

namespace Mosip.Partner.Cli.Sandbox;

/// <summary><c>mosip-partner sandbox issue</c>: has a running sandbox issue a credential.</summary>
internal static class SandboxIssueCommand
{
    // The sandbox's client that asks for credentials, as MOSIP's resident services do. No secret: the sandbox serves tests on one machine.
    private const string Client = "mosip-crereq-client", Secret = "sandbox-crereq-secret";

    private const int MaximumLooks = 100;

    private const string Description =
        """
        Asks a running sandbox for a credential of a resident. The partner is the print vendor that 'sandbox' names, or one that was onboarded there
        ('onboard credential-partner') with a policy for the type.

        Prints the request's id and its state. Exit code 1 says that it was not issued, and standard error why.

        Example: mosip-partner sandbox issue --at http://127.0.0.1:8080/ --partner sample-print --id 4370296312658178
        """;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);

    public static Command Create(Terminal terminal, TimeProvider time)
    {
        Option<Uri> at = RunningSandbox.CreateOption();
        var partner = new Option<string>("--partner") { Description = "The partner id of the receiver.", HelpName = "ID", Required = true };
        var type = new Option<string>("--type") { Description = "The type of credential.", HelpName = "TYPE", DefaultValueFactory = _ => "vercred" };
        var person = new Option<string>("--id") { Description = "The resident's UIN, VID or handle; 'sandbox' prints them.", HelpName = "ID", Required = true };
        var pin = new Option<string?>("--pin") { Description = "The PIN for attributes that the policy protects. Default: a random one of six digits.", HelpName = "PIN" };
        var command = new Command("issue", Description) { at, partner, type, person, pin };
        command.SetAction((line, cancellationToken) => RunAsync(
            terminal,
            time,
            line.GetRequiredValue(at),
            new CredentialRequest { IndividualId = line.GetRequiredValue(person), CredentialType = line.GetRequiredValue(type), Receiver = line.GetRequiredValue(partner), ProtectionKey = line.GetValue(pin) ?? RandomPin() },
            cancellationToken));
        return command;
    }

    // As the registration processor makes it for each request.
    private static string RandomPin() => RandomNumberGenerator.GetInt32(1_000_000).ToString("D6", CultureInfo.InvariantCulture);

    private static async Task<int> RunAsync(Terminal terminal, TimeProvider time, Uri at, CredentialRequest request, CancellationToken cancellationToken)
    {
        ServiceProvider services = new ServiceCollection().AddLogging().AddSingleton(time)
            .AddMosip(mosip => mosip.Configure(options => (options.BaseAddress, options.PartnerId) = (at, Client)).UseLogin(MosipCredentials.Client(Client, Secret)).AddMosipCredentials())
            .Services.BuildServiceProvider();
        await using var _ = services.ConfigureAwait(false);
        ICredentialRequestClient client = services.GetRequiredService<ICredentialRequestClient>();
        string id = await client.CreateAsync(request, cancellationToken).ConfigureAwait(false);
        CredentialRequestStatus status = await client.GetAsync(id, cancellationToken).ConfigureAwait(false);
        for (int look = 0; look < MaximumLooks && status.State == CredentialRequestState.New; look++)
        {
            await Task.Delay(BetweenLooks, time, cancellationToken).ConfigureAwait(false);
            status = await client.GetAsync(id, cancellationToken).ConfigureAwait(false);
        }
        await terminal.Output.WriteLineAsync($"{id} {status.State}").ConfigureAwait(false);
        if (await FindHindranceAsync(at, status, cancellationToken).ConfigureAwait(false) is not { } hindrance)
            return ExitCode.Success;
        await terminal.Error.WriteLineAsync(hindrance).ConfigureAwait(false);
        return ExitCode.Failure;
    }

    // A partner that is quick has reported its own word by now; what it reports is a success of the issuance.
    private static async Task<string?> FindHindranceAsync(Uri at, CredentialRequestStatus status, CancellationToken cancellationToken)
    {
        if (status.State == CredentialRequestState.New)
            return "It was not issued in time: the sandbox is busy. Ask for its state later.";
        if (status.State == CredentialRequestState.Cancelled)
            return "It was cancelled before it was issued.";
        if (status.State != CredentialRequestState.Failed && status.State != CredentialRequestState.Retry)
            return null;
        JsonNode credential = await RunningSandbox.CallAsync(at, $"sandbox/credentials/{status.RequestId}", command: null, cancellationToken).ConfigureAwait(false);
        string comment = (string?)credential["statusComment"] ?? "MOSIP does not say why";
        // The comment begins with MOSIP's code, if it has one.
        MosipErrorInfo info = MosipErrorCatalogue.Describe(new MosipErrorCode(comment.Split(':')[0]));
        string check = credential["explanation"] is { } why ? $" ({why["check"]}: expected is {why["expected"]}; came {why["actual"]})" : "";
        return $"It was not issued: {comment}{check}.{(info.IsKnown ? $" {info.WhatToDo}" : "")}";
    }
}
