package dev.mockmate.interview.report.pdf;

import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.UUID;

/**
 * Charts as SVG without any text: their labels are HTML, so that they are drawn with the embedded fonts. Lengths are
 * points; all values are scores of 0 to 10.
 */
final class Charts {
    static final double BEST = 10;

    private static final int RINGS = 5;
    private static final String GRID = "#dbe3f0";
    private static final String ACCENT = "#3457d5";

    private Charts() {}

    /** A place on a chart, from its upper left corner. */
    record Place(double x, double y) {}

    /** A ring that is closed as far as the score goes. */
    static String ring(double score, double size, String color) {
        double width = size * 0.1;
        double radius = (size - width) / 2;
        double around = 2 * Math.PI * radius;
        String circle = "<circle cx='" + number(size / 2) + "' cy='" + number(size / 2) + "' r='" + number(radius)
                + "' fill='none' stroke-width='" + number(width) + "' ";
        String done = score <= 0
                ? ""
                : circle + "stroke='" + color + "' stroke-linecap='round' stroke-dasharray='"
                        + number(around * score / BEST) + " " + number(around * 2) + "' transform='rotate(-90 "
                        + number(size / 2) + " " + number(size / 2) + ")'/>";
        return svg(size, size, circle + "stroke='#e6ebf5'/>" + done);
    }

    /** A net with one spoke for each value, the first one upwards, then clockwise. */
    static String radar(List<Double> values, double size) {
        double radius = size / 2 - 4;
        StringBuilder drawn = new StringBuilder();
        for (int ring = RINGS; ring > 0; ring--) {
            drawn.append("<polygon fill='" + (ring == RINGS ? "#f7f9fd" : "none") + "' stroke='" + GRID
                    + "' stroke-width='0.7' points='" + polygon(values.size(), size, radius, ring * BEST / RINGS)
                    + "'/>");
        }
        StringJoiner points = new StringJoiner(" ");
        StringBuilder dots = new StringBuilder();
        for (int spoke = 0; spoke < values.size(); spoke++) {
            Place rim = onSpoke(spoke, values.size(), size, radius);
            drawn.append("<line x1='" + number(size / 2) + "' y1='" + number(size / 2) + "' x2='" + number(rim.x())
                    + "' y2='" + number(rim.y()) + "' stroke='" + GRID + "' stroke-width='0.7'/>");
            Place place = onSpoke(spoke, values.size(), size, radius * values.get(spoke) / BEST);
            points.add(number(place.x()) + "," + number(place.y()));
            dots.append(dot(place, 2.4, ACCENT));
        }
        drawn.append("<polygon points='" + points + "' fill='" + ACCENT + "' fill-opacity='0.18' stroke='" + ACCENT
                + "' stroke-width='1.6' stroke-linejoin='round'/>");
        return svg(size, size, drawn.append(dots).toString());
    }

    /** Where a spoke ends, {@code beyond} points outside of the net. */
    static Place spokeEnd(int spoke, int spokes, double size, double beyond) {
        return onSpoke(spoke, spokes, size, size / 2 - 4 + beyond);
    }

    /**
     * Dots for the values, with a dashed line at their average. Those of one {@code group} are joined by a line: attempts at the
     * same question can be compared, those at different ones cannot.
     */
    static String trend(List<Double> values, List<Boolean> filled, List<UUID> groups, double width, double height) {
        StringBuilder drawn = new StringBuilder();
        for (int score = 0; score <= BEST; score += 2) {
            double y = heightOf(score, height);
            drawn.append("<line x1='0' y1='" + number(y) + "' x2='" + number(width) + "' y2='" + number(y)
                    + "' stroke='" + GRID + "' stroke-width='0.7'/>");
        }
        double average =
                values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        double level = heightOf(average, height);
        drawn.append("<line x1='0' y1='" + number(level) + "' x2='" + number(width) + "' y2='" + number(level)
                + "' stroke='#8a94a8' stroke-width='0.9' stroke-dasharray='3 3'/>");
        StringBuilder dots = new StringBuilder();
        for (int index = 0; index < values.size(); index++) {
            Place place = onTrend(index, values.size(), values.get(index), width, height);
            if (index > 0 && groups.get(index).equals(groups.get(index - 1))) {
                drawn.append(line(onTrend(index - 1, values.size(), values.get(index - 1), width, height), place));
            }
            double radius = values.size() > 30 ? 2.2 : 3.2;
            dots.append(dot(place, radius, filled.get(index) ? ACCENT : "#ffffff"));
        }
        return svg(width, height, drawn.append(dots).toString());
    }

    private static String line(Place from, Place to) {
        return "<line x1='" + number(from.x()) + "' y1='" + number(from.y()) + "' x2='" + number(to.x()) + "' y2='"
                + number(to.y()) + "' stroke='" + ACCENT + "' stroke-width='1.6'/>";
    }

    /** Where a value lies on a trend. */
    static Place onTrend(int index, int count, double value, double width, double height) {
        double step = count == 1 ? 0 : (width - 16) / (count - 1);
        return new Place(count == 1 ? width / 2 : 8 + index * step, heightOf(value, height));
    }

    private static double heightOf(double score, double height) {
        return height - 5 - (height - 10) * score / BEST;
    }

    private static String polygon(int corners, double size, double radius, double score) {
        StringJoiner points = new StringJoiner(" ");
        for (int corner = 0; corner < corners; corner++) {
            Place place = onSpoke(corner, corners, size, radius * score / BEST);
            points.add(number(place.x()) + "," + number(place.y()));
        }
        return points.toString();
    }

    private static Place onSpoke(int spoke, int spokes, double size, double distance) {
        double angle = 2 * Math.PI * spoke / spokes - Math.PI / 2;
        return new Place(size / 2 + distance * Math.cos(angle), size / 2 + distance * Math.sin(angle));
    }

    private static String dot(Place place, double radius, String fill) {
        return "<circle cx='" + number(place.x()) + "' cy='" + number(place.y()) + "' r='" + number(radius) + "' fill='"
                + fill + "' stroke='" + ACCENT + "' stroke-width='1.2'/>";
    }

    private static String svg(double width, double height, String content) {
        return "<svg xmlns='http://www.w3.org/2000/svg' width='" + number(width) + "pt' height='" + number(height)
                + "pt' viewBox='0 0 " + number(width) + " " + number(height) + "' style='width:" + number(width)
                + "pt;height:" + number(height) + "pt;display:block'>" + content + "</svg>";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
