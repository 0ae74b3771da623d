using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Mosip.Partner.Core.Certificates;
using static Mosip.Partner.Tests.Unit.Core.Certificates.MadeCertificates;

namespace Mosip.Partner.Tests.Unit.Core.Certificates;

/// <summary>MOSIP's path rules, one by one.</summary>
public class TrustStoreTests
{
    private static readonly TrustStore Acme = TrustStore.Of([Root, Sub]);

    [Fact]
    public void FindPath_WholeChain_GivesLeafToRoot()
    {
        X509Certificate2 leaf = Leaf();
        TrustPath path = Acme.FindPath(leaf, Now);

        Assert.True(path.IsTrusted);
        Assert.Equal([leaf, Sub, Root], path.Certificates);
        Assert.Empty(path.Reason);
    }

    [Fact]
    public void FindPath_EmptyStore_HasNoAnchor() => AssertFault(TrustFault.NoAnchor, TrustStore.Empty.FindPath(Leaf(), Now));

    [Fact]
    public void FindPath_IntermediatesOnly_HasNoAnchor() => AssertFault(TrustFault.NoAnchor, TrustStore.Of([Sub]).FindPath(Leaf(), Now));

    [Fact]
    public void FindPath_WithoutIntermediate_IssuerIsUnknown() => AssertFault(TrustFault.IssuerUnknown, TrustStore.Of([Root]).FindPath(Leaf(), Now));

    [Fact]
    public void FindPath_CertificateItselfIsAnchor_IsTrusted()
    {
        X509Certificate2 leaf = Leaf();
        Assert.Equal([leaf], TrustStore.Pinned([leaf]).FindPath(leaf, Now).Certificates);
        Assert.Equal([Root], Acme.FindPath(Root, Now).Certificates);
    }

    [Fact]
    public void FindPath_OutsideItsDates_SaysWhich()
    {
        AssertFault(TrustFault.Expired, Acme.FindPath(Leaf(), Now.AddDays(701)));
        AssertFault(TrustFault.NotYetValid, Acme.FindPath(Leaf(), Now.AddDays(-11)));
    }

    [Fact]
    public void FindPath_AtBothEdgesOfValidity_IsTrusted()
    {
        Assert.True(Acme.FindPath(Leaf(), Now.AddDays(-10)).IsTrusted);
        Assert.True(Acme.FindPath(Leaf(), Now.AddDays(700)).IsTrusted);
    }

    [Fact]
    public void FindPath_ExpiredRootOrIntermediate_IsNotUsed()
    {
        X509Certificate2 oldRoot = Make("CN=Root, O=Acme", RootKey, end: Now.AddDays(-1));
        X509Certificate2 oldSub = Make("CN=Sub, O=Acme", SubKey, Root, RootKey, [Authority()], end: Now.AddDays(-1));

        AssertFault(TrustFault.NoAnchor, TrustStore.Of([oldRoot, Sub]).FindPath(Leaf(), Now));
        AssertFault(TrustFault.IssuerUnknown, TrustStore.Of([Root, oldSub]).FindPath(Leaf(), Now));
    }

    [Fact]
    public void FindPath_RootWithoutAnyExtension_IsTrusted()
    {
        X509Certificate2 bareRoot = Make("CN=Bare", RootKey);
        Assert.True(TrustStore.Of([bareRoot]).FindPath(Make("CN=leaf", LeafKey, bareRoot, RootKey), Now).IsTrusted);
    }

    [Fact]
    public void FindPath_RootPathLength_IsNotLookedAt()
    {
        X509Certificate2 tightRoot = Make("CN=Tight", RootKey, extensions: [Authority(0)]);
        X509Certificate2 sub = Make("CN=Sub", SubKey, tightRoot, RootKey, [Authority()]);
        Assert.True(TrustStore.Of([tightRoot, sub]).FindPath(Make("CN=leaf", LeafKey, sub, SubKey), Now).IsTrusted);
    }

    [Fact]
    public void FindPath_IntermediateWithoutAuthority_IsRefused()
    {
        X509Certificate2 noAuthority = Make("CN=Sub, O=Acme", SubKey, Root, RootKey, [new X509BasicConstraintsExtension(false, false, 0, true)]);
        X509Certificate2 noExtension = Make("CN=Sub, O=Acme", SubKey, Root, RootKey);

        AssertFault(TrustFault.IssuerNotAuthority, TrustStore.Of([Root, noAuthority]).FindPath(Leaf(), Now));
        AssertFault(TrustFault.IssuerNotAuthority, TrustStore.Of([Root, noExtension]).FindPath(Leaf(), Now));
    }

    [Fact]
    public void FindPath_IntermediateThatMayNotSign_IsRefused()
    {
        X509Certificate2 sub = Make("CN=Sub, O=Acme", SubKey, Root, RootKey, [Authority(), new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, true)]);
        AssertFault(TrustFault.IssuerNotAuthority, TrustStore.Of([Root, sub]).FindPath(Leaf(), Now));
    }

    [Fact]
    public void FindPath_PathLength_CountsAuthoritiesBelow()
    {
        X509Certificate2 tightSub = Make("CN=Tight, O=Acme", SubKey, Root, RootKey, [Authority(0)]);
        X509Certificate2 below = Make("CN=Below, O=Acme", RootKey, tightSub, SubKey, [Authority()]);
        var store = TrustStore.Of([Root, tightSub, below]);

        Assert.True(store.FindPath(Make("CN=leaf", LeafKey, tightSub, SubKey), Now).IsTrusted);
        Assert.True(store.FindPath(below, Now).IsTrusted);
        AssertFault(TrustFault.PathTooLong, store.FindPath(Make("CN=leaf", LeafKey, below, RootKey), Now));
    }

    [Fact]
    public void FindPath_MoreThanFiveAuthorities_IsTooLong()
    {
        // Neighbours have different keys, for a certificate that its own key verifies would count as a root.
        RSA KeyOf(int level) => level % 2 == 0 ? RootKey : SubKey;
        List<X509Certificate2> chain = [Root];
        for (int i = 1; i <= 6; i++)
            chain.Add(Make($"CN=Level {i}", KeyOf(i), chain[^1], KeyOf(i - 1), [Authority()]));
        var store = TrustStore.Of(chain);

        Assert.True(store.FindPath(Make("CN=leaf", LeafKey, chain[5], KeyOf(5)), Now).IsTrusted);
        AssertFault(TrustFault.PathTooLong, store.FindPath(Make("CN=leaf", LeafKey, chain[6], KeyOf(6)), Now));
    }

    [Fact]
    public void FindPath_KeyUsageOfTheCertificate_IsNotLookedAt() =>
        Assert.True(Acme.FindPath(Leaf(extensions: new X509KeyUsageExtension(X509KeyUsageFlags.CrlSign, true)), Now).IsTrusted);

    [Fact]
    public void FindPath_UnknownCriticalExtension_IsRefused()
    {
        AssertFault(TrustFault.CriticalExtension, Acme.FindPath(Leaf(extensions: new X509Extension("1.2.3.4", [5, 0], critical: true)), Now));
        Assert.True(Acme.FindPath(Leaf(extensions: new X509Extension("1.2.3.4", [5, 0], critical: false)), Now).IsTrusted);
    }

    [Fact]
    public void FindPath_SameNameOtherKey_TriesEachAndSaysWhenNoneSigned()
    {
        X509Certificate2 impostor = Make("CN=Sub, O=Acme", LeafKey, Root, RootKey, [Authority()]);

        Assert.True(TrustStore.Of([Root, impostor, Sub]).FindPath(Leaf(), Now).IsTrusted);
        AssertFault(TrustFault.SignatureInvalid, TrustStore.Of([Root, impostor]).FindPath(Leaf(), Now));
    }

    [Fact]
    public void FindPath_SubjectLikeIssuerButOtherKey_IsNoSelfSignature() =>
        Assert.True(Acme.FindPath(Leaf("CN=Sub, O=Acme"), Now).IsTrusted);

    [Fact]
    public void FindPath_NamesThatDifferInCaseAndSpaces_AreTheSame()
    {
        X509Certificate2 sub = Make("CN=SUB, O=Acme", SubKey, Root, RootKey, [Authority()]);
        X509Certificate2 named = Make("CN=sub, O=acme", SubKey, Root, RootKey, [Authority()]);
        Assert.True(TrustStore.Of([Root, sub]).FindPath(Make("CN=leaf", LeafKey, named, SubKey), Now).IsTrusted);
    }

    [Fact]
    public void FindPath_AuthorityKeyIdentifierOfAnotherSerial_IsNotTheIssuer()
    {
        // So a device certificate that names its issuer by serial number loses its way when MOSIP signs the issuer again.
        X509AuthorityKeyIdentifierExtension bySerial = X509AuthorityKeyIdentifierExtension.CreateFromIssuerNameAndSerialNumber(Root.SubjectName, [9, 9]);
        AssertFault(TrustFault.IssuerUnknown, Acme.FindPath(Leaf(extensions: bySerial), Now));
        Assert.True(Acme.FindPath(Leaf(extensions: X509AuthorityKeyIdentifierExtension.CreateFromIssuerNameAndSerialNumber(Root.SubjectName, Sub.SerialNumberBytes.Span)), Now).IsTrusted);
    }

    [Fact]
    public void FindPath_AuthorityKeyIdentifierOfAnotherKey_IsNotTheIssuer()
    {
        X509Certificate2 sub = Make("CN=Sub, O=Acme", SubKey, Root, RootKey, [Authority(), new X509SubjectKeyIdentifierExtension(new PublicKey(SubKey), false)]);
        X509AuthorityKeyIdentifierExtension other = X509AuthorityKeyIdentifierExtension.CreateFromSubjectKeyIdentifier([1, 2, 3]);
        AssertFault(TrustFault.IssuerUnknown, TrustStore.Of([Root, sub]).FindPath(Leaf(extensions: other), Now));
    }

    [Fact]
    public void FindPath_ShortKey_IsWeak()
    {
        using RSA shortKey = RSA.Create(768);
        AssertFault(TrustFault.WeakAlgorithm, Acme.FindPath(Make("CN=leaf", shortKey, Sub, SubKey), Now));
    }

    [Fact]
    public void FindPath_NameConstraints_AreKept()
    {
        // permittedSubtrees { dNSName example.org }
        byte[] constraints = [0x30, 0x11, 0xA0, 0x0F, 0x30, 0x0D, 0x82, 0x0B, .. "example.org"u8];
        X509Certificate2 sub = Make("CN=Sub, O=Acme", SubKey, Root, RootKey, [Authority(), new X509Extension("2.5.29.30", constraints, critical: true)]);
        var store = TrustStore.Of([Root, sub]);

        Assert.True(store.FindPath(Leaf(extensions: Host("bank.example.org")), Now).IsTrusted);
        AssertFault(TrustFault.NameConstraint, store.FindPath(Leaf(extensions: Host("bank.example.com")), Now));
    }

    [Fact]
    public void With_Certificate_LeavesTheStoreBeforeAsItWas()
    {
        TrustStore one = TrustStore.Empty.With(Root);
        TrustStore two = one.With(Sub);

        Assert.Empty(one.Intermediates);
        Assert.Equal([Root], two.Anchors);
        Assert.Equal([Sub], two.Intermediates);
        Assert.Same(two, two.With(Sub));
        Assert.True(two.Contains(Sub));
        Assert.False(one.Contains(Sub));
    }

    private static X509Extension Host(string name)
    {
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(name);
        return names.Build();
    }

    private static void AssertFault(TrustFault expected, TrustPath path)
    {
        Assert.False(path.IsTrusted);
        Assert.Equal(expected, path.Fault);
        Assert.NotEmpty(path.Reason);
        Assert.Empty(path.Certificates);
    }
}
