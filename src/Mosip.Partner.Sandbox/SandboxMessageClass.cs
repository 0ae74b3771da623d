namespace Mosip.Partner.Sandbox;

/// <summary>The JMS class that MOSIP's OpenWire client sees a message as.</summary>
public enum SandboxMessageClass
{
    /// <summary>A <c>TextMessage</c>.</summary>
    Text,

    /// <summary>A <c>BytesMessage</c>.</summary>
    Bytes,

    /// <summary>A <c>StreamMessage</c>, which MOSIP reads nowhere.</summary>
    Stream,

    /// <summary>A <c>MapMessage</c>, which MOSIP reads nowhere.</summary>
    Map,
}
