package org.curlew.plugins.tasks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.curlew.spi.Matrix;

/**
 * The handwritten digits that come with this plugin: 8 x 8 pixels, 0 to 16 each.
 *
 * <p>Source: Alpaydin, Kaynak 1998, Optical Recognition of Handwritten Digits, UCI Machine Learning Repository, doi:10.24432/C50P49, CC BY 4.0.
 */
record DigitImages(Matrix pixels, int[] digits) {

    static final int COUNT = 1797;
    static final int SIDE = 8;

    static DigitImages read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(DigitImages.class.getResourceAsStream("handwritten-digits.csv.gz")),
                StandardCharsets.US_ASCII))) {
            List<int[]> rows = lines.lines()
                    .map(l -> Arrays.stream(l.split(","))
                            .mapToInt(Integer::parseInt)
                            .toArray())
                    .toList();
            Matrix pixels = new Matrix(rows.size(), SIDE * SIDE);
            for (int i = 0; i < pixels.data().length; i++) {
                pixels.data()[i] = rows.get(i / pixels.columns())[i % pixels.columns()];
            }
            return new DigitImages(
                    pixels, rows.stream().mapToInt(r -> r[SIDE * SIDE]).toArray());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Those at the given places. */
    DigitImages at(int[] places) {
        Matrix chosen = new Matrix(places.length, pixels.columns());
        for (int p = 0; p < places.length; p++) {
            System.arraycopy(
                    pixels.data(), places[p] * pixels.columns(), chosen.data(), p * pixels.columns(), pixels.columns());
        }
        return new DigitImages(chosen, Arrays.stream(places).map(p -> digits[p]).toArray());
    }

    /** samples x blocks^2: the mean of each block of pixels. */
    Matrix pooled(int blocks) {
        int block = SIDE / blocks;
        Matrix out = new Matrix(pixels.rows(), blocks * blocks);
        for (int i = 0; i < pixels.data().length; i++) {
            int pixel = i % (SIDE * SIDE);
            int at = pixel / SIDE / block * blocks + pixel % SIDE / block;
            out.data()[i / (SIDE * SIDE) * blocks * blocks + at] += pixels.data()[i] / (block * block);
        }
        return out;
    }
}
