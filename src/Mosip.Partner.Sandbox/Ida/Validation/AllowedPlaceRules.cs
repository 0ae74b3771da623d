using Mosip.Partner.Sandbox.Ida.Binding;
using Mosip.Partner.Sandbox.Ida.State;

namespace Mosip.Partner.Sandbox.Ida.Validation;

/// <summary>
/// <c>domainUri</c> and <c>env</c>: both in the request and in every biometric or in neither, equal, and in the allowed list. Segments
/// at fault are named together, their numbers joined by commas.
/// </summary>
internal sealed class AllowedPlaceRules(IdaConfiguration configuration)
{
    private readonly IReadOnlyList<string> _domainUris = IdaConfiguration.Entries(configuration.AllowedDomainUris);
    private readonly IReadOnlyList<string> _environments = IdaConfiguration.Entries(configuration.AllowedEnvironments);

    public void CheckDomainUri(AuthRequest request, ValidationErrors errors) =>
        Check("domainUri", request.DomainUri, [.. BiometricsOf(request).Select(data => data?.DomainUri)], request, _domainUris, errors);

    public void CheckEnvironment(AuthRequest request, ValidationErrors errors) =>
        Check("env", request.Env, [.. BiometricsOf(request).Select(data => data?.Env)], request, _environments, errors);

    private static IEnumerable<BiometricData?> BiometricsOf(AuthRequest request) => (request.Block!.Biometrics ?? []).Select(biometric => biometric!.Data);

    private static void Check(string member, string? outer, string?[] inner, AuthRequest request, IReadOnlyList<string> allowed, ValidationErrors errors)
    {
        BiometricData?[] data = [.. BiometricsOf(request)];
        string outerPath = "request/" + member;

        if (outer is not null && Segments(i => data[i] is not null && inner[i] is null) is { Length: > 0 } lacking)
            errors.RejectInvalid(PathOf(lacking), $"a {member}, as the request has one", "none");
        if (outer is null && inner.Any(value => value is not null))
            errors.RejectInvalid(outerPath, $"a {member}, as a biometric has one", "none");
        if (outer is not null && Segments(i => inner[i] is not null && inner[i] != outer) is { Length: > 0 } differing)
            errors.Reject(IdaErrors.InputMismatch, new($"{member} of request and biometrics", "the same text", "different texts"), PathOf(differing), outerPath);
        if (Segments(i => inner[i] is not null && !IsAllowed(inner[i]!)) is { Length: > 0 } forbidden)
            errors.RejectInvalid(PathOf(forbidden), Expected(), "another one");
        if (outer is not null && !IsAllowed(outer))
            errors.RejectInvalid(outerPath, Expected(), "another one");

        string Segments(Func<int, bool> isAtFault) => string.Join(',', Enumerable.Range(0, inner.Length).Where(isAtFault));
        string PathOf(string segments) => $"request/biometrics/{segments}/data/{member}";
        bool IsAllowed(string value) => allowed.Contains(value, StringComparer.OrdinalIgnoreCase);
        string Expected() => "one of " + string.Join(", ", allowed);
    }
}
