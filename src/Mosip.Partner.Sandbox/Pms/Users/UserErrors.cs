using Mosip.Partner.Core.Errors;
using Mosip.Partner.Sandbox.Envelopes;

namespace Mosip.Partner.Sandbox.Pms.Users;

/// <summary>PMS's errors about its users and their notices.</summary>
internal static class UserErrors
{
    public static readonly MosipError EmailTaken = ServiceErrors.Error("PMS_PRT_074", "User exists with same email(keycloak)");
    public static readonly MosipError UserIdInvalid = ServiceErrors.Error("PMS_NOTIFICATION_ERROR_001", "User id is invalid.");
    public static readonly MosipError SeenTimeInvalid = ServiceErrors.Error("PMS_NOTIFICATION_ERROR_002", "Notifications seen timestamp is invalid.");
    public static readonly MosipError NotificationUnknown = ServiceErrors.Error("PMS_NOTIFICATION_ERROR_008", "Notification does not exist.");
    public static readonly MosipError NotificationDismissed = ServiceErrors.Error("PMS_NOTIFICATION_ERROR_009", "Notification is already dismissed.");
    public static readonly MosipError NotificationStatusInvalid = ServiceErrors.Error("PMS_NOTIFICATION_ERROR_012", "Notification status is invalid.");
    public static readonly MosipError NotificationStatusMissing = ServiceErrors.Error("PMS_NOTIFICATION_ERROR_019", "Notification status is missing.");
}
