using System.Reflection;
using Mosip.Partner.Authentication;
using Mosip.Partner.Core;
using Mosip.Partner.Sandbox;

namespace Mosip.Partner.Tests.Packaging;

/// <summary>What holds for the public surface of every library.</summary>
public class ConventionTests
{
    private static readonly Assembly[] Libraries = [typeof(MosipBuilder).Assembly, typeof(IMosipAuthClient).Assembly, typeof(MosipSandbox).Assembly];

    private static IEnumerable<Type> PublicTypes => Libraries.SelectMany(library => library.GetExportedTypes());

    private static IEnumerable<MethodInfo> PublicMethods => PublicTypes.SelectMany(type =>
        type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly).Where(method => !method.IsSpecialName));

    [Fact]
    public void PublicClasses_AreSealedAbstractOrStatic()
    {
        // An abstract sealed class is what the compiler makes of a static one.
        Assert.Empty(PublicTypes.Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false }).Select(type => type.FullName));
    }

    [Fact]
    public void AbstractClasses_ThatOthersMayNotDeriveFrom_HaveNoPublicConstructor()
    {
        Assert.Empty(PublicTypes.Where(type => type is { IsClass: true, IsAbstract: true } && type.GetConstructors().Length > 0).Select(type => type.FullName));
    }

    [Fact]
    public void AsynchronousMethods_EndInAsync()
    {
        Assert.Empty(PublicMethods.Where(method => IsAwaitable(method.ReturnType) != method.Name.EndsWith("Async", StringComparison.Ordinal)).Select(Describe));
    }

    [Fact]
    public void AsynchronousMethods_TakeACancellationTokenLast()
    {
        Assert.Empty(PublicMethods
            .Where(method => IsAwaitable(method.ReturnType) && method.Name != nameof(IAsyncDisposable.DisposeAsync))
            .Where(method => method.GetParameters().LastOrDefault()?.ParameterType != typeof(CancellationToken))
            .Select(Describe));
    }

    [Fact]
    public void PublicTypes_LiveInTheNamespaceOfTheirPackage_OrWhereDotNetLooksForThem()
    {
        Assert.Empty(PublicTypes
            .Where(type => type.Namespace != "Microsoft.Extensions.DependencyInjection" && !IsWithin(type.Namespace!, type.Assembly.GetName().Name!))
            .Select(type => type.FullName));
    }

    [Fact]
    public void Libraries_AreOpenToTestsAndBenchmarksOnly()
    {
        IEnumerable<string> friends = Libraries
            .SelectMany(library => library.GetCustomAttributes<System.Runtime.CompilerServices.InternalsVisibleToAttribute>())
            .Select(friend => friend.AssemblyName);

        Assert.All(friends, friend => Assert.Matches(@"^Mosip\.Partner\.(Tests\.\w+|Benchmarks)$", friend));
    }

    private static bool IsWithin(string name, string root) => name == root || name.StartsWith(root + ".", StringComparison.Ordinal);

    private static bool IsAwaitable(Type type) => (type.IsGenericType ? type.GetGenericTypeDefinition() : type) is var definition
        && (definition == typeof(Task) || definition == typeof(Task<>) || definition == typeof(ValueTask) || definition == typeof(ValueTask<>));

    private static string Describe(MethodInfo method) => $"{method.DeclaringType!.FullName}.{method.Name}";
}
