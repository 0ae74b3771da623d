using System.Text.Json.Serialization;
using Mosip.Partner.Management.Pms;

namespace Mosip.Partner.Management.Users;

/// <summary>When a user last looked at the notices.</summary>
internal sealed record NotificationsSeen([property: JsonPropertyName("notificationsSeenDtimes"), JsonConverter(typeof(LocalInstantConverter))] DateTimeOffset? SeenAt);
