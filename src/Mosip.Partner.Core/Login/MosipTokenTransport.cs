namespace Mosip.Partner.Core.Login;

/// <summary>How a token travels.</summary>
[Flags]
public enum MosipTokenTransport
{
    /// <summary><c>Cookie: Authorization=…</c>: MOSIP's own services, which do not look at the header.</summary>
    Cookie = 1,

    /// <summary><c>Authorization: Bearer …</c>: eSignet's client management.</summary>
    Bearer = 2,

    /// <summary>Both.</summary>
    CookieAndBearer = Cookie | Bearer,
}
