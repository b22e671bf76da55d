using System.Collections.Immutable;
using CourseForge.Authoring.Releases.Sources;
using CourseForge.Diagnostics;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Authoring.Releases;

/// <summary>
/// Finds one version of each release that all who want it can use: the one of the lock while it will do, else the
/// highest there is. May ask sources; everything that it gives back is here then.
/// </summary>
internal sealed class ReleaseResolver(Project project, ProjectSyntax syntax, AuthoringHost host)
{
    /// <summary>Each round knows one wish more; more rounds than releases have wishes do not end.</summary>
    private const int MaxRounds = 100;

    private const string Head = "courseforge.yaml";

    private readonly Dictionary<string, ReleaseSource> _sources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<OfferedRelease>> _offers = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, string), Release> _fetched = [];

    /// <param name="By">Who wants it, for people.</param>
    private sealed record Want(UseSyntax Use, string By, bool IsOurs);

    /// <param name="locked">The versions to keep while they will do.</param>
    /// <exception cref="ReleaseException">There is no such set of versions.</exception>
    public ImmutableArray<Release> Resolve(ProjectLockSyntax locked)
    {
        // What one round learns, the next one knows from its beginning.
        var known = new Dictionary<string, List<Want>>(StringComparer.Ordinal);
        for (var round = 0; round < MaxRounds; round++)
        {
            if (Round(locked, known) is { } releases)
            {
                var problems = ReleaseGraph.Check(releases, syntax).ToImmutableArray();
                return problems.IsEmpty
                    ? [.. releases.OrderBy(static release => release.Identity.Id, StringComparer.Ordinal)]
                    : throw new ReleaseException(problems);
            }
        }

        var (id, wants) = known.OrderByDescending(static pair => pair.Value.Count).First();
        throw Conflict(id, wants);
    }

    /// <summary>Null when a wish came up that the choice so far does not meet: it is known then.</summary>
    private List<Release>? Round(ProjectLockSyntax locked, Dictionary<string, List<Want>> known)
    {
        var chosen = new Dictionary<string, Release>(StringComparer.Ordinal);
        var open = new Queue<Want>(
            syntax
                .Uses.OrderBy(static use => use.Id.Value, StringComparer.Ordinal)
                .Select(static use => new Want(use, Head, true))
        );
        while (open.TryDequeue(out var want))
        {
            var id = want.Use.Id.Value;
            var wants = Known(known, want);
            if (chosen.TryGetValue(id, out var there))
            {
                if (!Allows(want, there.Identity.Version, isOnly: true))
                {
                    return null;
                }

                continue;
            }

            var release = Choose(id, wants, locked.Find(id));
            chosen.Add(id, release);
            foreach (var use in release.Identity.Uses)
            {
                open.Enqueue(new Want(Rebased(use, release), release.Identity.ToString(), false));
            }
        }

        return [.. chosen.Values];
    }

    private static List<Want> Known(Dictionary<string, List<Want>> known, Want want)
    {
        if (!known.TryGetValue(want.Use.Id.Value, out var wants))
        {
            known.Add(want.Use.Id.Value, wants = []);
        }

        if (!wants.Exists(other => other.By == want.By && other.Use.Range.Value == want.Use.Range.Value))
        {
            wants.Add(want);
        }

        return wants;
    }

    private Release Choose(string id, List<Want> wants, LockedReleaseSyntax? locked)
    {
        // What the project itself says goes before what the releases say that it uses.
        var want = wants.OrderByDescending(static want => want.IsOurs).First();
        if (
            locked is not null
            && wants.TrueForAll(one => Allows(one, locked.Version.Value, isOnly: true))
            && IsSame(want.Use.From, locked.From)
        )
        {
            return Fetched(want, new OfferedRelease(locked.Version.Value, locked.Digest), locked);
        }

        var source = SourceOf(want);
        var offers = Offers(source, want);
        var right = offers
            .Where(offer => wants.TrueForAll(one => Allows(one, offer.Version, source.HasOnlyOne)))
            .OrderByDescending(static offer => offer.Version, Comparer<string>.Create(VersionRequirement.Compare))
            .FirstOrDefault();
        return right is not null ? Fetched(want, right, null)
            : wants.Count > 1 ? throw Conflict(id, wants)
            : throw At(want, Missing(want, offers));
    }

    private Release Fetched(Want want, OfferedRelease offer, LockedReleaseSyntax? locked)
    {
        var id = want.Use.Id.Value;
        if (_fetched.TryGetValue((id, offer.Version), out var there))
        {
            return there;
        }

        if (
            offer.Digest is { } digest
            && project.LiveFolder(want.Use.From) is null
            && project.Kept(
                new LockedReleaseSyntax(want.Use.Id, want.Use.Id with { Value = offer.Version }, digest, want.Use.From),
                isDeep: true
            )
                is { } folder
        )
        {
            var identity = ReleaseReader.IdentityOf(folder, id, offer.Version);
            return _fetched[(id, offer.Version)] = new Release(identity, digest, folder, want.Use.From);
        }

        try
        {
            var source = SourceOf(want);
            // A lock knows the version and not what the source calls it.
            var named =
                offer.Name.Length > 0 || source.HasOnlyOne
                    ? offer
                    : Offers(source, want)
                        .FirstOrDefault(one => VersionRequirement.Compare(one.Version, offer.Version) == 0)
                        ?? throw new ReleaseException(
                            Diagnostic.Create(Codes.Dependencies.NoVersion, want.Use.Range.Span, id, offer.Version)
                        );
            return _fetched[(id, offer.Version)] = source.Fetch(id, named, locked?.Digest);
        }
        catch (ReleaseException problem)
        {
            throw At(want, problem);
        }
    }

    private ReleaseSource SourceOf(Want want)
    {
        var key = KeyOf(want.Use.From);
        try
        {
            return _sources.TryGetValue(key, out var source)
                ? source
                : _sources[key] = ReleaseSource.Of(want.Use.From, project, host);
        }
        catch (ReleaseException problem)
        {
            throw At(want, problem);
        }
    }

    private IReadOnlyList<OfferedRelease> Offers(ReleaseSource source, Want want)
    {
        var key = $"{want.Use.Id.Value} {KeyOf(want.Use.From)}";
        try
        {
            return _offers.TryGetValue(key, out var offers) ? offers : _offers[key] = source.Offers(want.Use.Id.Value);
        }
        catch (ReleaseException problem)
        {
            throw At(want, problem);
        }
    }

    /// <summary>A path in a release that came from elsewhere leads nowhere here.</summary>
    private UseSyntax Rebased(UseSyntax use, Release release)
    {
        if (syntax.Uses.FirstOrDefault(ours => ours.Id.Value == use.Id.Value) is { } named)
        {
            return use with { From = named.From };
        }

        var address = use.From.Address;
        if (
            SourceAddress.IsWeb(address.Value)
            || (use.From.IsGit && address.Value.Contains('@', StringComparison.Ordinal))
        )
        {
            return use;
        }

        return release.IsLive
            ? use with
            {
                From = use.From with
                {
                    Address = address with
                    {
                        Value = Path.GetRelativePath(project.Folder, Path.GetFullPath(address.Value, release.Folder))
                            .Replace('\\', '/'),
                    },
                },
            }
            : throw new ReleaseException(
                Diagnostic.Create(
                    Codes.Dependencies.NoPlaceToUse,
                    syntax.Uses[0].Id.Span,
                    use.Id.Value,
                    release.Identity
                )
            );
    }

    private static bool Allows(Want want, string version, bool isOnly) =>
        VersionRequirement.Parse(want.Use.Range.Value) is { } range
        && (isOnly ? range.AllowsOnly(version) : range.Allows(version));

    private static ReleaseException Conflict(string id, List<Want> wants)
    {
        var ours = wants.Find(static want => want.IsOurs);
        var place = ours?.Use.Range.Span ?? default;
        return new ReleaseException(
            Diagnostic.Create(
                Codes.Dependencies.VersionConflict,
                place,
                id,
                string.Join(", ", wants.Select(static want => $"{want.By} wants {want.Use.Range.Value}"))
            )
        );
    }

    private static ReleaseException Missing(Want want, IReadOnlyList<OfferedRelease> offers)
    {
        var versions = offers
            .Select(static offer => offer.Version)
            .OrderDescending(Comparer<string>.Create(VersionRequirement.Compare))
            .ToList();
        return new ReleaseException(
            Diagnostic
                .Create(Codes.Dependencies.NoVersion, want.Use.Range.Span, want.Use.Id.Value, want.Use.Range.Value)
                .WithHint(
                    versions.Count == 0
                        ? $"'{want.Use.From.Address.Value}' has no release of that name"
                        : $"there is {string.Join(", ", versions.Take(8))}{(versions.Count > 8 ? " and older ones" : "")}"
                )
        );
    }

    /// <summary>What a source says has no place; the line that names the source is the place to look at.</summary>
    private ReleaseException At(Want want, ReleaseException problem)
    {
        var place =
            want.IsOurs ? want.Use.From.Address.Span
            : syntax.Uses.Length > 0 ? syntax.Uses[0].Id.Span
            : default;
        return new ReleaseException([
            .. problem.Diagnostics.Select(diagnostic =>
                diagnostic.Span.IsNowhere ? diagnostic with { Span = place } : diagnostic
            ),
        ]);
    }

    private static bool IsSame(ReleaseSourceSyntax one, ReleaseSourceSyntax other) => KeyOf(one) == KeyOf(other);

    private static string KeyOf(ReleaseSourceSyntax from) =>
        $"{from.IsGit} {from.Address.Value}\n{from.Folder}\n{from.Tag}";
}
