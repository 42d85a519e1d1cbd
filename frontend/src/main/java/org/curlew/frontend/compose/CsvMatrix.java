package org.curlew.frontend.compose;

import java.util.ArrayList;
import java.util.List;
import org.curlew.spi.InvalidInput;

/** A matrix as text: a row a line, numbers parted by comma, semicolon or white space; a first line of words is a heading. */
final class CsvMatrix {

    private CsvMatrix() {}

    /** @throws InvalidInput that names the line */
    static double[][] read(String text) {
        List<double[]> rows = new ArrayList<>();
        String[] lines = text.replace("\uFEFF", "").split("\\R");
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].strip();
            if (line.isEmpty()
                    || i == 0 && line.matches(".*[A-Za-z]{2}.*") && !line.matches("(?i).*\\b(nan|inf)\\b.*")) {
                continue;
            }
            rows.add(row(line, i + 1, rows.isEmpty() ? -1 : rows.getFirst().length));
        }
        if (rows.isEmpty()) {
            throw new InvalidInput("", "the file holds no numbers; write a row a line, numbers parted by commas");
        }
        return rows.toArray(double[][]::new);
    }

    private static double[] row(String line, int place, int width) {
        String[] cells = line.split("\\s*[,;]\\s*|\\s+");
        if (width >= 0 && cells.length != width) {
            throw new InvalidInput(
                    "", "line " + place + " has " + cells.length + " numbers, the first row has " + width);
        }
        double[] row = new double[cells.length];
        for (int j = 0; j < row.length; j++) {
            try {
                row[j] = Double.parseDouble(cells[j]);
            } catch (NumberFormatException word) {
                row[j] = Double.NaN;
            }
            if (!Double.isFinite(row[j])) {
                throw new InvalidInput(
                        "", "line " + place + ", number " + (j + 1) + " must be a finite number; got " + cells[j]);
            }
        }
        return row;
    }
}
