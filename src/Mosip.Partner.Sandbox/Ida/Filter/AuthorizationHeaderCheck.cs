namespace Mosip.Partner.Sandbox.Ida.Filter;

/// <summary>The header <c>Authorization</c> is there; nobody reads what it says.</summary>
internal sealed class AuthorizationHeaderCheck : IFilterStage
{
    public Refusal? Check(FilterContext context) =>
        string.IsNullOrEmpty(context.Request.AuthorizationHeader) ? FilterContext.Missing("Authorization - header") : null;
}
