namespace Mosip.Partner.Sandbox.Ida.Filter;

/// <summary>The partner's policy names the auth type that opens the endpoint: <c>kyc</c>, <c>otp-request</c>, ...; <c>auth</c> needs none.</summary>
internal sealed class EndpointGateCheck : IFilterStage
{
    public Refusal? Check(FilterContext context) =>
        context.Endpoint.Gate is { } gate && !context.Mapping!.Policy.Policy.Allows(gate.AuthType)
            ? FilterContext.Refuse(gate.Error, new("policy of the partner", $"allowedAuthTypes with {gate.AuthType}", "allowedAuthTypes without it"))
            : null;
}
