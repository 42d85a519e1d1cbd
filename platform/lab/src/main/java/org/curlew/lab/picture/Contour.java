package org.curlew.lab.picture;

import java.util.ArrayList;
import java.util.List;

/** The zero line of a function known on a grid, by linear interpolation along the edges of each mesh (marching squares). */
final class Contour {

    private Contour() {}

    /**
     * Pieces of the line, each x1, y1, x2, y2 in the units of x and y.
     *
     * @param values one a grid point, along x first; NaN where not known
     */
    static List<double[]> zero(double[] x, double[] y, double[] values) {
        List<double[]> pieces = new ArrayList<>();
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
        return pieces;
    }

    private static void mesh(double[] f, double[] cx, double[] cy, List<double[]> pieces) {
        List<double[]> crossings = new ArrayList<>();
        for (int a = 0; a < 4; a++) {
            int b = (a + 1) % 4;
            if (f[a] > 0 != f[b] > 0 && Double.isFinite(f[a]) && Double.isFinite(f[b])) {
                double t = f[a] / (f[a] - f[b]);
                crossings.add(new double[] {cx[a] + t * (cx[b] - cx[a]), cy[a] + t * (cy[b] - cy[a])});
            }
        }
        for (int i = 0; i + 1 < crossings.size(); i += 2) {
            double[] from = crossings.get(i);
            double[] to = crossings.get(i + 1);
            pieces.add(new double[] {from[0], from[1], to[0], to[1]});
        }
    }
}
