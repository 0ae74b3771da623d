namespace Mosip.Partner.Sandbox.Ida.State;

/// <summary>The ids that this IDA holds.</summary>
internal interface IKnownIds
{
    /// <summary>Whether the text is a UIN, VID or handle of a resident, dead or alive.</summary>
    bool Contains(string individualId);
}
