using Mosip.Partner.Management;

namespace Mosip.Partner.Devices.Registration;

/// <summary>A difference with what takes it away; nothing does where it is only told.</summary>
internal sealed record PlannedChange(DeviceDifference Difference, Func<MosipManagement, CancellationToken, Task>? Act = null);
