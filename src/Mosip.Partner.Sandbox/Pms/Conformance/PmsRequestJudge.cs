using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Sandbox.AuthManager;
using Mosip.Partner.Sandbox.Envelopes;
using Mosip.Partner.Sandbox.Hosting;
using Mosip.Partner.Sandbox.IdaServer;
using Mosip.Partner.Sandbox.KeyManager;
using Mosip.Partner.Sandbox.Pms.State;

namespace Mosip.Partner.Sandbox.Pms.Conformance;

/// <summary>Judges the bodies of calls by the constraints that the sandbox's partner management puts on their members.</summary>
public sealed class PmsRequestJudge
{
    private readonly MosipRelease _release;
    private readonly List<(IServiceResource Resource, ServiceEndpoint Endpoint)> _endpoints;

    /// <summary>Prepares the judge.</summary>
    /// <param name="release">The release to judge as. Default: 1.3.0.</param>
    public PmsRequestJudge(MosipRelease? release = null)
    {
        _release = release ?? MosipRelease.V1_3_0;
        SandboxKeyManager keyManager = SandboxKeyManager.CreateKernel(CertificateUploadRules.V1_3_0, TimeProvider.System);
        var directory = new IdaDirectory(keyManager, new SandboxFaults(), TimeProvider.System);
        _endpoints =
        [
            .. PmsServices.Create(new PmsStore(), keyManager, directory, new IdentityProvider(), _release, new PmsFeatures())
                .SelectMany(entry => entry.Resource.Endpoints.Where(endpoint => endpoint.Since <= _release.Pms).Select(endpoint => (entry.Resource, endpoint))),
        ];
    }

    /// <summary>Whether the release has a call with a body.</summary>
    /// <param name="service"><c>partnermanager</c> or <c>policymanager</c>.</param>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">The path below the service, with its parameters in braces under any name, for example <c>/partners/{partnerId}</c>.</param>
    public bool Knows(string service, string method, string path) => Find(service, method, path) is not null;

    /// <summary>Judges a body.</summary>
    /// <inheritdoc cref="Knows" path="/param"/>
    /// <param name="service"><c>partnermanager</c> or <c>policymanager</c>.</param>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">The path below the service.</param>
    /// <param name="body">The whole envelope.</param>
    /// <exception cref="ArgumentException">The release has no such call.</exception>
    public PmsRequestVerdict Judge(string service, string method, string path, JsonElement body)
    {
        (IServiceResource resource, ServiceEndpoint endpoint) = Find(service, method, path) ?? throw new ArgumentException($"There is no call {method} {path} with a body in {_release}.", nameof(path));
        var call = new MosipCall(new DefaultHttpContext(), body, Caller.Nobody, TimeProvider.System.GetUtcNow(), endpoint.ApiId is not null);
        if (RequestRules.FindUnreadable(resource.Service, endpoint, call) is not null)
            return new PmsRequestVerdict(StatusCodes.Status400BadRequest, null, null);
        return RequestRules.FindViolation(resource.Service, endpoint, call, _release) is { Refusal: { } refusal } answer
            ? new PmsRequestVerdict(answer.HttpStatus, refusal.Error.Code.Value, refusal.Error.Message)
            : new PmsRequestVerdict(StatusCodes.Status200OK, null, null);
    }

    private (IServiceResource Resource, ServiceEndpoint Endpoint)? Find(string service, string method, string path)
    {
        string wanted = Shape(path);
        foreach ((IServiceResource resource, ServiceEndpoint endpoint) in _endpoints)
            if (endpoint.Rules is not null && endpoint.Method == method && Shape(endpoint.Path) == wanted && IsOf(resource.Service, service))
                return (resource, endpoint);
        return null;
    }

    private static bool IsOf(ServiceProfile profile, string service) => ReferenceEquals(profile, service == "policymanager" ? ServiceProfile.PolicyManager : ServiceProfile.PartnerManager);

    // The names of parameters do not count.
    private static string Shape(string path) => string.Join('/', path.Split('/').Select(part => part.StartsWith('{') ? "{}" : part));
}
