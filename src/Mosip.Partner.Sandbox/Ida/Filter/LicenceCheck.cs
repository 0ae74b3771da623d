using Mosip.Partner.Sandbox.Ida.State;

namespace Mosip.Partner.Sandbox.Ida.Filter;

/// <summary>The licence key is known, not deleted, active, begun and not expired.</summary>
internal sealed class LicenceCheck(TimeProvider clock) : IFilterStage
{
    public Refusal? Check(FilterContext context)
    {
        if (context.Licence is not { IsDeleted: false } licence)
            return Refuse(IdaErrors.InvalidLicenceKey, "MISP licence key", "a key that PMS issued to a MISP", context.Licence is null ? "an unknown key" : "a deleted key");
        if (licence.Status != RecordStatus.Active)
            return Refuse(IdaErrors.LicenceKeySuspended, "status of the MISP licence", RecordStatus.Active, licence.Status);
        DateTimeOffset now = clock.GetUtcNow();
        if (licence.Validity.CommencesOn > now)
            return Refuse(IdaErrors.InvalidLicenceKey, "dates of the MISP licence", "a licence that has begun", "one that begins later");
        return licence.Validity.ExpiresOn < now
            ? Refuse(IdaErrors.LicenceKeyExpired, "dates of the MISP licence", "a licence that has not expired", "an expired one")
            : null;
    }

    private static Refusal Refuse(IdaErrorTemplate error, string check, string expected, string actual) =>
        FilterContext.Refuse(error, new(check, expected, actual));
}
