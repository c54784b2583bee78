using SkiaSharp;

namespace CitizenBot.Pictures.Charts;

/// <summary>Where names stand on a map: beside their dots, over no other dot and no other name.</summary>
/// <param name="frame">The map.</param>
/// <param name="dots">The dots, radius included.</param>
internal sealed class MapLabels(SKRect frame, IReadOnlyList<SKRect> dots)
{
    private const float Gap = 8;
    private readonly List<SKRect> _taken = [.. dots];

    /// <summary>The place for the name of a dot: beside it towards the nearer edge, beside it, below or above it; null in a crowd that has none.</summary>
    public SKRect? Take(SKRect dot, float width, float height)
    {
        var middle = dot.MidY - (height / 2);
        var (right, left) = ((dot.Right + Gap, middle), (dot.Left - Gap - width, middle));
        var (first, second) = dot.MidX < frame.MidX ? (left, right) : (right, left);
        foreach (var (x, y) in new[] { first, second, (Across(dot, width), dot.Bottom + Gap), (Across(dot, width), dot.Top - Gap - height) })
        {
            var box = new SKRect(x, y, x + width, y + height);
            if (frame.Contains(box) && !_taken.Exists(other => other.IntersectsWith(box)))
            {
                _taken.Add(box);
                return box;
            }
        }

        return null;
    }

    /// <summary>Under or over the dot, moved in from the edge.</summary>
    private float Across(SKRect dot, float width) => Math.Clamp(dot.MidX - (width / 2), frame.Left, Math.Max(frame.Left, frame.Right - width));
}
