namespace Mosip.Partner.Sandbox.Pms.Conformance;

/// <summary>What partner management makes of the body of a call before the call's own code sees it.</summary>
/// <param name="HttpStatus">400 for a body that cannot be read, and on the 1.3 line for a member that breaks a constraint; else 200.</param>
/// <param name="ErrorCode">The code, for example <c>PMS_COR_001</c>; null where the body passes, and where it cannot be read.</param>
/// <param name="ErrorMessage">The message, which names constraint and member.</param>
public sealed record PmsRequestVerdict(int HttpStatus, string? ErrorCode, string? ErrorMessage)
{
    /// <summary>Whether the call's own code gets to see the body.</summary>
    public bool IsAccepted => HttpStatus == 200 && ErrorCode is null;
}
