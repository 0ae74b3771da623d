using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Core.Policies;

/// <summary>What is shared with a Credential Partner or Online Verification Partner, and how (policy type <c>DataShare</c>).</summary>
public sealed record DataSharePolicy : SharePolicy
{
    /// <inheritdoc/>
    public override PolicyType Type => PolicyType.DataShare;

    /// <summary>Reads the <c>policies</c> member of a data share policy.</summary>
    /// <param name="utf8Json">The JSON object, at most 1 MiB.</param>
    /// <exception cref="MosipInputException">The text is not a policy.</exception>
    public static DataSharePolicy Parse(ReadOnlyMemory<byte> utf8Json) => Read(utf8Json, ReadDataShare);
}
