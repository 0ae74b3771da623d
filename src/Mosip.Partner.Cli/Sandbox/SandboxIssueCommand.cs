using System.CommandLine;
using System.CommandLine.Parsing;
using Microsoft.Extensions.DependencyInjection;
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
        Asks a running sandbox for a credential of a resident. The partner is one that was onboarded there ('onboard credential-partner'), with a policy for the type.

        Prints the request's id and its state. Exit code 1 says that it was not issued; the sandbox's page says why.

        Example: mosip-partner sandbox issue --at http://127.0.0.1:8080/ --partner example-print --type vercred --id 4370296312658178
        """;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);

    public static Command Create(Terminal terminal, TimeProvider time)
    {
        var at = new Option<Uri>("--at") { Description = "Where the sandbox is.", HelpName = "URL", Required = true, CustomParser = ParseAddress };
        var partner = new Option<string>("--partner") { Description = "The partner id of the receiver.", HelpName = "ID", Required = true };
        var type = new Option<string>("--type") { Description = "The type of credential. Default: vercred.", HelpName = "TYPE", DefaultValueFactory = _ => "vercred" };
        var person = new Option<string>("--id") { Description = "The resident's UIN, VID or handle; 'sandbox' prints them.", HelpName = "ID", Required = true };
        var pin = new Option<string?>("--pin") { Description = "The PIN for attributes that the policy protects.", HelpName = "PIN" };
        var command = new Command("issue", Description) { at, partner, type, person, pin };
        command.SetAction((line, cancellationToken) => RunAsync(
            terminal,
            time,
            line.GetRequiredValue(at),
            new CredentialRequest { IndividualId = line.GetRequiredValue(person), CredentialType = line.GetRequiredValue(type), Receiver = line.GetRequiredValue(partner), ProtectionKey = line.GetValue(pin) },
            cancellationToken));
        return command;
    }

    private static Uri? ParseAddress(ArgumentResult argument)
    {
        if (Uri.TryCreate(argument.Tokens[0].Value, UriKind.Absolute, out Uri? address) && address.Scheme is ("http" or "https"))
            return address;
        argument.AddError("--at is an address such as http://127.0.0.1:8080/.");
        return null;
    }

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
        return status.State == CredentialRequestState.New || status.State == CredentialRequestState.Failed ? ExitCode.Failure : ExitCode.Success;
    }
}
