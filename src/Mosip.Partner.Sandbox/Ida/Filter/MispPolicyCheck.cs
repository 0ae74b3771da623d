namespace Mosip.Partner.Sandbox.Ida.Filter;

/// <summary>Delegated endpoints: the MISP has a policy, and it allows the operation.</summary>
internal sealed class MispPolicyCheck : IFilterStage
{
    public Refusal? Check(FilterContext context)
    {
        if (context.Endpoint.MispGate is not { } gate)
            return null;
        if (context.Licence!.Policy is not { } policy)
            return FilterContext.Refuse(IdaErrors.MispPolicyNotFound, new("policy of the MISP", "a policy", "none"));
        return gate.Allows(policy)
            ? null
            : FilterContext.Refuse(gate.Error, new("policy of the MISP", $"a policy that allows {gate.Operation}", "one that does not"), gate.Operation);
    }
}
