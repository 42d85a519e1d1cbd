package org.curlew.lab.picture;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The zero lines of a function known on a grid, by linear interpolation along the edges of each mesh (marching squares). */
final class Contour {

    /** A place on the line. Both meshes of an edge compute it from the same numbers, so that pieces meet bit by bit. */
    record Point(double x, double y) {}

    private record Piece(Point from, Point to) {}

    private Contour() {}

    /**
     * The lines, each its points in order, in the units of x and y.
     *
     * @param values one a grid point, along x first; NaN where not known
     */
    static List<List<Point>> zero(double[] x, double[] y, double[] values) {
        List<Piece> pieces = new ArrayList<>();
        for (int row = 0; row + 1 < y.length; row++) {
            for (int column = 0; column + 1 < x.length; column++) {
                int corner = row * x.length + column;
                double[] f = {
                    values[corner], values[corner + 1], values[corner + 1 + x.length], values[corner + x.length]
                };
                double[] cx = {x[column], x[column + 1], x[column + 1], x[column]};
                double[] cy = {y[row], y[row], y[row + 1], y[row + 1]};
                mesh(f, cx, cy, pieces);
            }
        }
        return joined(pieces);
    }

    private static void mesh(double[] f, double[] cx, double[] cy, List<Piece> pieces) {
        List<Point> crossings = new ArrayList<>();
        for (int edge = 0; edge < 4; edge++) {
            int a = edge < 2 ? edge : (edge + 1) % 4; // always from the left or the bottom
            int b = edge < 2 ? edge + 1 : edge;
            if (f[a] > 0 != f[b] > 0 && Double.isFinite(f[a]) && Double.isFinite(f[b])) {
                double t = f[a] / (f[a] - f[b]);
                crossings.add(new Point(cx[a] + t * (cx[b] - cx[a]), cy[a] + t * (cy[b] - cy[a])));
            }
        }
        for (int i = 0; i + 1 < crossings.size(); i += 2) {
            pieces.add(new Piece(crossings.get(i), crossings.get(i + 1)));
        }
    }

    private static List<List<Point>> joined(List<Piece> pieces) {
        Map<Point, Deque<Piece>> at = new HashMap<>();
        for (Piece piece : pieces) {
            at.computeIfAbsent(piece.from(), p -> new ArrayDeque<>()).add(piece);
            at.computeIfAbsent(piece.to(), p -> new ArrayDeque<>()).add(piece);
        }
        List<List<Point>> lines = new ArrayList<>();
        for (Piece piece : pieces) {
            if (at.get(piece.from()).contains(piece)) {
                take(at, piece);
                Deque<Point> line = new ArrayDeque<>(List.of(piece.from(), piece.to()));
                grow(at, line, true);
                grow(at, line, false);
                lines.add(List.copyOf((Collection<Point>) line));
            }
        }
        return lines;
    }

    private static void grow(Map<Point, Deque<Piece>> at, Deque<Point> line, boolean forward) {
        while (true) {
            Point end = forward ? line.getLast() : line.getFirst();
            Piece next = at.get(end).peek();
            if (next == null) {
                return;
            }
            take(at, next);
            Point other = next.from().equals(end) ? next.to() : next.from();
            if (forward) {
                line.addLast(other);
            } else {
                line.addFirst(other);
            }
        }
    }

    private static void take(Map<Point, Deque<Piece>> at, Piece piece) {
        at.get(piece.from()).remove(piece);
        at.get(piece.to()).remove(piece);
    }
}
