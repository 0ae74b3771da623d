using Mosip.Partner.Core.Errors;
using Mosip.Partner.Sandbox.Envelopes;

namespace Mosip.Partner.Sandbox.Pms.Devices;

/// <summary>What the deactivations of devices, biometric interfaces and chips have in common. Administrators need a partner of their own, too: as upstream has it.</summary>
internal static class Deactivation
{
    /// <summary>The refusal of another word than the one, and of a user without partners.</summary>
    public static MosipAnswer? FindFault(MosipCall call, PmsOwnership ownership)
    {
        if (call.Text("status") != "De-Activate")
            return MosipAnswer.Refuse(DeviceErrors.NotDeactivate, new("status", "De-Activate", "another text"));
        return ownership.PartnersOf(call).Count == 0
            ? MosipAnswer.Refuse(PmsErrors.UserHasNoPartners, new("partners of the user", "one at least: a partner whose id is the user's name; administrators need one, too", "none"))
            : null;
    }

    /// <summary>The refusal of a user to whom the thing does not belong, or whose partner is inactive.</summary>
    public static MosipAnswer? FindStranger(MosipCall call, PmsOwnership ownership, State.Partner provider, MosipError error)
    {
        if (PmsOwnership.IsAdministrator(call))
            return null;
        if (!ownership.PartnersOf(call).Contains(provider))
            return MosipAnswer.Refuse(error, new("provider", "a partner of the user", "another one"));
        return provider.IsActive ? null : MosipAnswer.Refuse(PmsErrors.PartnerNotActive, new("state of the partner", "active", "not active"));
    }
}
