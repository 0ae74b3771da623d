using Mosip.Partner.Sandbox.Envelopes;
using Mosip.Partner.Sandbox.Pms.State;

namespace Mosip.Partner.Sandbox.Pms;

/// <summary>Who may act for a partner. 1.2.0.x asks for the partner itself or an administrator; later lines meant to and do not, but for their newer calls.</summary>
internal sealed class PmsOwnership(PmsStore store, MosipRelease release)
{
    private const string Administrator = "PARTNER_ADMIN";

    public static bool IsAdministrator(MosipCall call) => call.Caller.Roles.Contains(Administrator);

    /// <summary>The refusal of a call on a partner that is not the caller; null where the caller may, or the line does not look.</summary>
    public MosipAnswer? FindFault(MosipCall call, string partnerId) =>
        release.Pms == PmsLine.V1_2_0 && !IsAdministrator(call) && call.Caller.UserId != partnerId
            ? MosipAnswer.Refuse(PmsErrors.UserNotAuthorised, new("user of the token", "an administrator, or the partner itself: a user whose name is the partner id", "another user"))
            : null;

    /// <summary>The partners whose rows belong to the caller.</summary>
    public IReadOnlyList<State.Partner> PartnersOf(MosipCall call) => [.. store.Partners.Where(partner => partner.UserId == call.Caller.UserId)];

    /// <summary>The partners that a search shows: of 1.2.0.x to a partner only itself.</summary>
    public IEnumerable<State.Partner> Visible(MosipCall call) =>
        release.Pms == PmsLine.V1_2_0 && !IsAdministrator(call) ? store.Partners.Where(partner => partner.Id == call.Caller.UserId) : store.Partners;
}
