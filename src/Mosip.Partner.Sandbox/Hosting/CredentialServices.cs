using System.Text;
using System.Text.Json.Nodes;
using Mosip.Partner.Core.Envelope;
using Mosip.Partner.Credentials.JsonLd;
using Mosip.Partner.Sandbox.Credentials;
using Mosip.Partner.Sandbox.DataShares;
using Mosip.Partner.Sandbox.Envelopes;
using Mosip.Partner.Sandbox.KeyManager;
using Mosip.Partner.Sandbox.Pms.State;
using Mosip.Partner.Sandbox.Residents;
using Mosip.Partner.Sandbox.WebSubHub;

namespace Mosip.Partner.Sandbox.Hosting;

/// <summary>What turns a credential request into a share and an event: request generator, credential service, data share service, and the documents that credentials point at.</summary>
internal sealed class CredentialServices : IDisposable
{
    // Proof options are read under this context whatever the credential says (LdProof of ld-signatures-java).
    private const string ProofContext = "https://w3id.org/security/v3";

    private readonly Lazy<JsonLdCanonicalizer> _canonicalizer;

    public CredentialServices(PmsStore store, SandboxKeyManager kernel, ResidentRegister residents, CallerGate gate, HubState hub, MosipSandboxOptions options)
    {
        TimeProvider clock = options.TimeProvider;
        (Kernel, Clock) = (kernel, clock);
        Documents = new IssuerDocuments(() => Address, () => ProofKey.PrivateKey!);
        _canonicalizer = new(() => new JsonLdCanonicalizer(Contexts));
        var signer = new Lazy<ManagedKeySigner>(() => new ManagedKeySigner(SigningKey, SigningKey.Certificate));
        var policies = new CredentialPolicies(store);
        StaticDataShare? alone = options.StaticDataShare;
        DataShareService = new DataShareService(
            Shares, alone is { SignsShares: false } ? null : () => signer.Value, () => new Uri(Address), knowsUnlimited: options.Release == MosipRelease.V1_3_0, clock);
        Func<string, string, SharingPolicy?> findSharing = alone is null ? policies.FindSharing : (policyId, subscriberId) =>
            (policyId, subscriberId) == (alone.PolicyId, alone.SubscriberId) ? new SharingPolicy(policyId, subscriberId, alone.Terms, policies.FindCertificate(subscriberId)) : null;
        DataShares = new DataShareEndpoints(Shares, DataShareService, gate, findSharing, isStatic: alone is not null, options.DataShareAudience, clock);
        var formats = new CredentialFormats(
            options.Release,
            new PlainCredential(),
            new AuthCredential(new RandomKeyPool(), partnerId => policies.FindCertificate(partnerId) is { } certificate ? new EnvelopeRecipient(certificate) : null),
            new VerifiableCredential(Documents, Hash, () => ProofKey.PrivateKey!, () => ManagedKeySigner.KeyIdOf(ProofKey)));
        var issuer = new Credentials.CredentialIssuer(policies.Find, findSharing, residents, new AttributeSelection(residents, options.Release), formats, DataShareService, () => signer.Value, (topic, message) => hub.Publish(topic, message), clock);
        Job = new CredentialJob(Requests, issuer, clock);
        Resource = new CredentialRequestResource(Requests, Job);
        Service = new CredentialServiceEndpoints(issuer, gate, clock);
        hub.Published = new StatusUpdates(Requests, Job, clock).OnPublished;
    }

    /// <summary>The sandbox's address without a slash at its end; known once it listens.</summary>
    public string Address { get; set; } = "";

    public SandboxKeyManager Kernel { get; }

    public TimeProvider Clock { get; }

    public DataShareStore Shares { get; } = new();

    public DataShareService DataShareService { get; }

    public CredentialRequestStore Requests { get; } = new();

    public CredentialJob Job { get; }

    public CredentialRequestResource Resource { get; }

    public CredentialServiceEndpoints Service { get; }

    public DataShareEndpoints DataShares { get; }

    public IssuerDocuments Documents { get; }

    /// <summary>What proofs are made and checked with: the W3C's contexts and the sandbox's own.</summary>
    public PinnedContexts Contexts => PinnedContexts.Standard.With(Documents.ContextAddress, Encoding.UTF8.GetBytes(Documents.Context().ToJsonString()));

    /// <summary>The key of the signature that each event carries.</summary>
    private ManagedKey SigningKey => Kernel.Keys.Get(KeyPolicy.Kernel, KeyPolicy.Sign);

    /// <summary>The key of the proofs inside verifiable credentials.</summary>
    private ManagedKey ProofKey => Kernel.Keys.Get("ID_REPO");

    public void Dispose() => Job.Dispose();

    private byte[] Hash(JsonObject document, JsonObject proof)
    {
        var options = (JsonObject)proof.DeepClone();
        options["@context"] = ProofContext;
        return [.. HashOf(options), .. HashOf(document)];
    }

    private byte[] HashOf(JsonObject document) => _canonicalizer.Value.Canonicalize(Encoding.UTF8.GetBytes(document.ToJsonString())).Hash();
}
