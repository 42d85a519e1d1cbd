package org.curlew.spi;

import java.util.Arrays;

/** A dense matrix of doubles, row-major; {@code data()[i * columns() + j]} is entry (i, j). Mutable: the engine reuses it. */
public final class Matrix {

    private final int rows;
    private final int columns;
    private final double[] data;

    public Matrix(int rows, int columns) {
        this(rows, columns, new double[Math.multiplyExact(rows, columns)]);
    }

    private Matrix(int rows, int columns, double[] data) {
        this.rows = rows;
        this.columns = columns;
        this.data = data;
    }

    /** @throws IllegalArgumentException where rows differ in length or there are none */
    public static Matrix of(double[][] entries) {
        if (entries.length == 0 || entries[0].length == 0) {
            throw new IllegalArgumentException("a matrix needs at least one row and one column");
        }
        Matrix m = new Matrix(entries.length, entries[0].length);
        for (int i = 0; i < m.rows; i++) {
            if (entries[i].length != m.columns) {
                throw new IllegalArgumentException(
                        "row " + i + " has " + entries[i].length + " entries, row 0 has " + m.columns);
            }
            System.arraycopy(entries[i], 0, m.data, i * m.columns, m.columns);
        }
        return m;
    }

    public int rows() {
        return rows;
    }

    public int columns() {
        return columns;
    }

    /** The entries themselves, not a copy. */
    public double[] data() {
        return data;
    }

    public double get(int row, int column) {
        return data[row * columns + column];
    }

    public void set(int row, int column, double value) {
        data[row * columns + column] = value;
    }

    public void set(Matrix other) {
        System.arraycopy(other.data, 0, data, 0, data.length);
    }

    public Matrix copy() {
        return new Matrix(rows, columns, data.clone());
    }

    public double[][] toRows() {
        double[][] entries = new double[rows][];
        for (int i = 0; i < rows; i++) {
            entries[i] = Arrays.copyOfRange(data, i * columns, (i + 1) * columns);
        }
        return entries;
    }

    public boolean sameShape(Matrix other) {
        return rows == other.rows && columns == other.columns;
    }

    /** Frobenius norm, the root of the sum of squares. */
    public double norm() {
        double sum = 0;
        for (double x : data) {
            sum += x * x;
        }
        return Math.sqrt(sum);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Matrix m && columns == m.columns && Arrays.equals(data, m.data);
    }

    @Override
    public int hashCode() {
        return 31 * columns + Arrays.hashCode(data);
    }

    @Override
    public String toString() {
        return rows + " x " + columns + " matrix";
    }
}
