using Mosip.Partner.Sandbox.Ida;
using Mosip.Partner.Sandbox.Residents;

namespace Mosip.Partner.Sandbox.IdaServer;

/// <summary>Finds the person behind an id and sees that it is alive (IdServiceImpl). The id's text alone decides; its type only words the refusal.</summary>
internal static class IdentityLookup
{
    private const string Vid = "VID";

    /// <exception cref="ServiceRefusedException">The id is unknown, or it has ended.</exception>
    public static Resident Find(ResidentRegister register, string individualId, ServiceCall call, bool consumesVid)
    {
        bool isVid = call.IdType == Vid;
        if (register.Find(individualId) is not { } found)
            throw ServiceRefusedException.Because(IdaErrors.IdNotAvailable, new("id", "an id of a resident of this IDA", $"an unknown {call.IdType}, or a VID that was used up"), isVid ? Vid : "UIN");
        if (found.HasEnded(call.Now))
            throw ServiceRefusedException.Because(isVid ? IdaServiceErrors.VidEnded : IdaServiceErrors.UinEnded, new("state of the id", "active", found.Resident.IsDeactivated ? "the UIN was deactivated" : "the VID has expired"));
        // Before anything is matched: a failed attempt costs a use as well.
        if (consumesVid && isVid)
            register.Consume(individualId);
        return found.Resident;
    }
}
