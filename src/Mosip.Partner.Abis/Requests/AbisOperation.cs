namespace Mosip.Partner.Abis.Requests;

/// <summary>The operations by the <c>id</c> of their requests, and the members that each may have.</summary>
internal sealed record AbisOperation(string Id, string Name, params IReadOnlyList<string> OwnMembers)
{
    public static readonly AbisOperation Insert = new("mosip.abis.insert", "insert", "referenceId", "referenceURL", "referenceUrl");

    // What MOSIP sends is referenceUrl here and referenceURL in an insert; the documentation has referenceURL in both.
    public static readonly AbisOperation Identify = new("mosip.abis.identify", "identify", "referenceId", "referenceURL", "referenceUrl", "flags", "gallery");
    public static readonly AbisOperation Delete = new("mosip.abis.delete", "delete", "referenceId");
    public static readonly AbisOperation Ping = new("mosip.abis.ping", "ping");
    public static readonly AbisOperation PendingJobs = new("mosip.abis.pendingJobs", "pendingJobs");
    public static readonly AbisOperation ReferenceCount = new("mosip.abis.referenceCount", "referenceCount");

    private static readonly AbisOperation[] All = [Insert, Identify, Delete, Ping, PendingJobs, ReferenceCount];

    private static readonly string[] CommonMembers = ["id", "version", "requestId", "requesttime"];

    public bool HasReference => OwnMembers.Count > 0;

    public static AbisOperation? Find(string? id) => Array.Find(All, operation => operation.Id == id);

    public bool Knows(string member) => CommonMembers.Contains(member) || OwnMembers.Contains(member);
}
