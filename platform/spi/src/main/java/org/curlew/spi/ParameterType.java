package org.curlew.spi;

/** What kind of value a parameter takes. */
public enum ParameterType {
    NUMBER,
    INTEGER,
    INTEGERS,
    NUMBERS,
    FRACTION,
    BOOLEAN,
    CHOICE,
    MATRIX,
    MATRICES;

    public boolean numeric() {
        return this == NUMBER || this == INTEGER || this == FRACTION;
    }
}
