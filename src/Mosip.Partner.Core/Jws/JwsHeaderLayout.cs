namespace Mosip.Partner.Core.Jws;

/// <summary>The order of the header's members. Verifiers do not depend on it; the known layouts make signatures reproducible.</summary>
public enum JwsHeaderLayout
{
    /// <summary><c>alg, x5c, x5t#S256, x5u, kid</c>: the key manager of MOSIP 1.3.0.</summary>
    KeyManager,

    /// <summary><c>x5c, alg, typ</c>: device interfaces, as MOSIP's mock device signs.</summary>
    Device,
}
