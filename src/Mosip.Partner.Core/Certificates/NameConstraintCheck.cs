using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.Pkix;

namespace Mosip.Partner.Core.Certificates;

/// <summary>Whether an authority's name constraints (RFC 5280, 4.2.1.10) allow the certificates below it.</summary>
internal static class NameConstraintCheck
{
    private const string NameConstraintsExtension = "2.5.29.30";
    private const string AlternativeNameExtension = "2.5.29.17";

    public static bool Allows(X509Certificate2 authority, IEnumerable<X509Certificate2> below)
    {
        if (authority.Extensions[NameConstraintsExtension] is not { } extension)
            return true;
        try
        {
            NameConstraints constraints = NameConstraints.GetInstance(extension.RawData);
            var validator = new PkixNameConstraintValidator();
            if (constraints.PermittedSubtreesValue?.ToAsn1Object() is Asn1Sequence permitted)
                validator.IntersectPermittedSubtree(permitted);
            foreach (GeneralSubtree excluded in constraints.ExcludedSubtreesValue?.GetElements() ?? [])
                validator.AddExcludedSubtree(excluded);
            foreach (GeneralName name in below.SelectMany(NamesOf))
                validator.CheckName(name);
            return true;
        }
        catch (Exception e) when (e is PkixNameConstraintValidatorException or ArgumentException or InvalidOperationException or InvalidCastException or IOException)
        {
            // A name is outside of the constraints, or they are damaged.
            return false;
        }
    }

    private static IEnumerable<GeneralName> NamesOf(X509Certificate2 certificate)
    {
        X509Name subject = X509Name.GetInstance(certificate.SubjectName.RawData);
        if (subject.GetOidList().Count > 0)
            yield return new GeneralName(subject);
        if (certificate.Extensions[AlternativeNameExtension] is not { } alternatives)
            yield break;
        foreach (GeneralName name in GeneralNames.GetInstance(alternatives.RawData).GetNames())
            yield return name;
    }
}
