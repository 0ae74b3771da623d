namespace Mosip.Partner.Sandbox.RegistrationProcessor;

/// <summary>Sorts out what the ABIS found, and says what becomes of the application (BioDedupeProcessor).</summary>
internal static class DuplicateFilter
{
    /// <summary>The applications that are left as duplicates.</summary>
    /// <param name="registration">The applicant's.</param>
    /// <param name="found">What the references belong to, in the order in which they were named.</param>
    public static IReadOnlyList<SandboxRegistration> Apply(SandboxRegistration registration, IEnumerable<SandboxRegistration> found)
    {
        var left = new List<SandboxRegistration>();
        foreach (SandboxRegistration other in found.Distinct())
        {
            bool isOwn = other == registration || registration.Application.Kind == SandboxApplicationKind.Update && other.Uin is not null && other.Uin == registration.Uin;
            bool isSamePerson = other.Uin is not null && left.Exists(earlier => earlier.Uin == other.Uin);
            if (!isOwn && !isSamePerson && other.Status != SandboxRegistrationStatus.Rejected)
                left.Add(other);
        }
        return left;
    }

    /// <summary>What becomes of the application. Among several for a lost UIN MOSIP compares demographic data, which there is none of here: a person decides.</summary>
    public static SandboxRegistrationStatus Decide(SandboxApplicationKind kind, int duplicates) => (kind, duplicates) switch
    {
        (SandboxApplicationKind.Lost, 0) => SandboxRegistrationStatus.Rejected,
        (SandboxApplicationKind.Lost, 1) => SandboxRegistrationStatus.Linked,
        (_, 0) => SandboxRegistrationStatus.Unique,
        _ => SandboxRegistrationStatus.Adjudication,
    };
}
