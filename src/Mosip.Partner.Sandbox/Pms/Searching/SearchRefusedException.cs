using Mosip.Partner.Core.Errors;
using Mosip.Partner.Sandbox.Envelopes;

namespace Mosip.Partner.Sandbox.Pms.Searching;

/// <summary>A search or page that PMS refuses.</summary>
internal sealed class SearchRefusedException(MosipError error, RefusalExplanation why) : Exception($"{error.Code}: {error.Message}")
{
    public MosipError Error { get; } = error;

    public RefusalExplanation Why { get; } = why;

    public static SearchRefusedException Of(string code, string message, string check, string expected, string found) =>
        new(ServiceErrors.Error(code, message), new(check, expected, found));
}
