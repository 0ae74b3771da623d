using System.CommandLine;
using Mosip.Partner.Credentials.JsonLd;
using Mosip.Partner.Credentials.Proofs;

namespace Mosip.Partner.Cli.Credentials;

/// <summary>The options by which a command line names whose verifiable credentials are believed. Nothing is fetched: the documents are files.</summary>
internal sealed class TrustOptions(bool isRequired)
{
    private const int MaximumSize = 1024 * 1024;

    private readonly Option<string[]> _contexts = new("--context")
    {
        Description = "A context of the deployment: its address as credentials name it, and its file. May be given several times.",
        HelpName = "ADDRESS=FILE.json",
        Required = isRequired,
    };

    private readonly Option<FileInfo?> _controller = new("--controller") { Description = "The issuer's controller document.", HelpName = "FILE.json", Required = isRequired };

    private readonly Option<FileInfo[]> _keys = new("--issuer-key")
    {
        Description = "A public key document of the issuer. May be given several times; keys that the controller does not list are left out.",
        HelpName = "FILE.json",
        Required = isRequired,
    };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_contexts);
        command.Add(_controller);
        command.Add(_keys);
    }

    /// <summary>Reads the documents; null where none were named.</summary>
    public async Task<CredentialTrust?> ReadAsync(ParseResult line, CancellationToken cancellationToken)
    {
        string[] contexts = line.GetValue(_contexts) ?? [];
        FileInfo[] keys = line.GetValue(_keys) ?? [];
        if (line.GetValue(_controller) is not { } controller)
            return contexts.Length + keys.Length == 0 ? null : throw new UsageException("--context and --issuer-key need --controller.");
        if (contexts.Length == 0 || keys.Length == 0)
            throw new UsageException("--controller needs --context and --issuer-key: nothing is fetched.");
        PinnedContexts pinned = PinnedContexts.Standard;
        foreach (string entry in contexts)
        {
            int split = entry.LastIndexOf('=');
            if (split < 1)
                throw new UsageException("--context: expected is ADDRESS=FILE, for example https://api.example.org/.well-known/mosip-context.json=mosip-context.json.");
            pinned = pinned.With(entry[..split], await ReadAsync(new FileInfo(entry[(split + 1)..]), cancellationToken).ConfigureAwait(false));
        }
        var documents = new List<ReadOnlyMemory<byte>>();
        foreach (FileInfo key in keys)
            documents.Add(await ReadAsync(key, cancellationToken).ConfigureAwait(false));
        return new CredentialTrust { Contexts = pinned, Issuers = [CredentialIssuer.Read(await ReadAsync(controller, cancellationToken).ConfigureAwait(false), documents)] };
    }

    private static async Task<byte[]> ReadAsync(FileInfo file, CancellationToken cancellationToken) =>
        await InputFiles.ReadAsync(file, MaximumSize, "read issuer document", cancellationToken).ConfigureAwait(false);
}
