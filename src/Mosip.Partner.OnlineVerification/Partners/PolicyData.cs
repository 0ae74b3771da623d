using System.Text;
using System.Text.Json;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Policies;
using Mosip.Partner.OnlineVerification.Reading;

namespace Mosip.Partner.OnlineVerification;

/// <summary>A policy as PMS describes it in events (<c>policyData</c>).</summary>
public sealed class PolicyData
{
    internal PolicyData(EventData data)
    {
        PolicyId = data.Required("policyId");
        Name = data.Text("policyName");
        Description = data.Text("policyDescription");
        Status = data.Text("policyStatus") ?? "";
        CommencesOn = data.Time("policyCommenceOn");
        ExpiresOn = data.Time("policyExpiresOn");
        Document = data.RequiredObject("policy").Content;
    }

    /// <summary>The policy's id.</summary>
    public string PolicyId { get; }

    /// <summary>Its name.</summary>
    public string? Name { get; }

    /// <summary>Its description.</summary>
    public string? Description { get; }

    /// <summary><c>ACTIVE</c> or another text.</summary>
    public string Status { get; }

    /// <summary>Whether it is active: the exact text <c>ACTIVE</c>.</summary>
    public bool IsActive => Status == EventStatus.Active;

    /// <summary>From when it is valid (UTC).</summary>
    public DateTimeOffset? CommencesOn { get; }

    /// <summary>Until when it is valid (UTC).</summary>
    public DateTimeOffset? ExpiresOn { get; }

    /// <summary>The policy's document; its type is not told. See <see cref="ReadAuthPolicy"/> and <see cref="ReadMispPolicy"/>.</summary>
    public JsonElement Document { get; }

    /// <summary>Reads the document of a partner's policy.</summary>
    /// <exception cref="MosipInputException">The document is no authentication policy.</exception>
    public AuthPolicy ReadAuthPolicy() => AuthPolicy.Parse(Encoding.UTF8.GetBytes(Document.GetRawText()));

    /// <summary>Reads the document of a MISP's policy.</summary>
    /// <exception cref="MosipInputException">The document is no MISP policy.</exception>
    public MispPolicy ReadMispPolicy() => MispPolicy.Parse(Encoding.UTF8.GetBytes(Document.GetRawText()));

    /// <summary>The policy's id and state.</summary>
    public override string ToString() => $"{PolicyId}: {Status}";
}
