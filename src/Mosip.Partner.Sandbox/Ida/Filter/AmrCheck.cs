using Mosip.Partner.Sandbox.Ida.Binding;
using Mosip.Partner.Sandbox.Ida.Java;
using Mosip.Partner.Sandbox.Ida.State;

namespace Mosip.Partner.Sandbox.Ida.Filter;

/// <summary>kyc-auth: the ACR values of the OIDC client cover each factor.</summary>
internal sealed class AmrCheck(IdaConfiguration configuration) : IFilterStage
{
    public Refusal? Check(FilterContext context)
    {
        if (!context.Endpoint.ChecksAmr)
            return null;
        OidcClientRecord client = context.Mapping!.OidcClient
            ?? throw new JavaFaultException(JavaFaultException.NullPointer, new("OIDC client", "the id of a client as last path segment", "an API key"));
        HashSet<string> allowed = [.. client.AcrValues.SelectMany(acr => configuration.FactorsByAcr.GetValueOrDefault(acr, []))];
        AuthRequest request = AuthRequest.Bind(context.Body, context.Endpoint.HasKycBlock);
        RequestBlock? block = request.Block;

        return Require("DEMO", "demo", Factors.HasDemographics(block))
            ?? Require("BIO", "bio", Factors.HasBiometrics(block))
            ?? Require("SPIN", "pin", Factors.HasPin(block))
            ?? Require("OTP", "otp", Factors.HasOtp(block))
            ?? Require("PWD", "pwd", Factors.HasPassword(request))
            ?? CheckTokens(request, allowed);

        Refusal? Require(string name, string factor, bool present) =>
            present && !allowed.Contains(factor)
                ? FilterContext.Refuse(IdaErrors.AmrNotAllowed, new("factors that the OIDC client allows", $"an ACR value for {factor}", "ACR values for others"), name)
                : null;
    }

    private static Refusal? CheckTokens(AuthRequest request, HashSet<string> allowed)
    {
        if (!Factors.HasKeyBoundToken(request))
            return null;
        IReadOnlyList<KeyBoundToken?> tokens = request.Block!.KeyBoundTokens!;
        string? first = tokens[0]!.Type;
        bool covered = tokens.Select(token => token?.Type).Where(type => !string.IsNullOrEmpty(type)).All(type => allowed.Contains(type!.ToLowerInvariant()));
        return covered ? null : FilterContext.Refuse(IdaErrors.AuthTypeNotAllowed, new("tokens that the OIDC client allows", "ACR values for the type of every token", "ACR values for others"), first);
    }
}
