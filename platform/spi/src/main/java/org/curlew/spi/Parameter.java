package org.curlew.spi;

import java.util.List;

/**
 * One declared parameter of a part. Its check, form field, JSON Schema, documentation and error message all follow from this value.
 *
 * @param name identifier in files, camelCase or the field's symbol, such as {@code learningRate} or {@code M}
 * @param symbol LaTeX symbol, such as {@code \eta}; empty where there is none
 * @param meaning one plain sentence or noun phrase
 * @param unit unit, empty for dimensionless
 * @param min smallest legal value (numeric types)
 * @param max largest legal value (numeric types)
 * @param positive true where min itself is excluded and is zero
 * @param initial value where none is given; null makes the parameter optional and absent
 * @param choices legal values of a choice
 * @param logarithmic true where a slider or an axis should be logarithmic
 * @param reference where the value or its usual range comes from
 */
public record Parameter(
        String name,
        String symbol,
        String meaning,
        String unit,
        ParameterType type,
        double min,
        double max,
        boolean positive,
        Object initial,
        List<String> choices,
        boolean logarithmic,
        String reference) {

    public static Parameter number(String name, double initial) {
        return of(name, ParameterType.NUMBER, -Double.MAX_VALUE, Double.MAX_VALUE, initial);
    }

    public static Parameter integer(String name, int initial) {
        return of(name, ParameterType.INTEGER, Integer.MIN_VALUE, Integer.MAX_VALUE, initial);
    }

    /** A list of whole numbers, the range being that of each; absent unless given. The symbol ends in _l, l being the place in the list. */
    public static Parameter integers(String name) {
        return of(name, ParameterType.INTEGERS, Integer.MIN_VALUE, Integer.MAX_VALUE, null);
    }

    /** The same for numbers. */
    public static Parameter numbers(String name) {
        return of(name, ParameterType.NUMBERS, -Double.MAX_VALUE, Double.MAX_VALUE, null);
    }

    /** A number in [0, 1]. */
    public static Parameter fraction(String name, double initial) {
        return of(name, ParameterType.FRACTION, 0, 1, initial);
    }

    public static Parameter flag(String name, boolean initial) {
        return of(name, ParameterType.BOOLEAN, 0, 1, initial);
    }

    /** One of several words; the first is the default. */
    public static Parameter choice(String name, List<String> choices) {
        return new Parameter(
                name, "", "", "", ParameterType.CHOICE, 0, 0, false, choices.getFirst(), choices, false, "");
    }

    /** A matrix given as rows; absent unless given. */
    public static Parameter matrix(String name) {
        return of(name, ParameterType.MATRIX, 0, 0, null);
    }

    /** A list of matrices, one a layer; absent unless given. */
    public static Parameter matrices(String name) {
        return of(name, ParameterType.MATRICES, 0, 0, null);
    }

    private static Parameter of(String name, ParameterType type, double min, double max, Object initial) {
        return new Parameter(name, "", "", "", type, min, max, false, initial, List.of(), false, "");
    }

    public Parameter symbol(String latex) {
        return new Parameter(
                name, latex, meaning, unit, type, min, max, positive, initial, choices, logarithmic, reference);
    }

    public Parameter meaning(String text) {
        return new Parameter(
                name, symbol, text, unit, type, min, max, positive, initial, choices, logarithmic, reference);
    }

    public Parameter unit(String text) {
        return new Parameter(
                name, symbol, meaning, text, type, min, max, positive, initial, choices, logarithmic, reference);
    }

    public Parameter range(double lowest, double highest) {
        return new Parameter(
                name, symbol, meaning, unit, type, lowest, highest, false, initial, choices, logarithmic, reference);
    }

    /** In (0, highest]: zero itself is not legal. */
    public Parameter positiveUpTo(double highest) {
        return new Parameter(
                name, symbol, meaning, unit, type, 0, highest, true, initial, choices, logarithmic, reference);
    }

    public Parameter logarithmicScale() {
        return new Parameter(name, symbol, meaning, unit, type, min, max, positive, initial, choices, true, reference);
    }

    public Parameter reference(String citation) {
        return new Parameter(
                name, symbol, meaning, unit, type, min, max, positive, initial, choices, logarithmic, citation);
    }

    /** One entry of a list as a parameter of its own: N_l becomes N_1. @param place from 1 */
    public Parameter entry(int place) {
        Parameter entry =
                type == ParameterType.INTEGERS ? integer(name + " " + place, 0) : number(name + " " + place, 0);
        return entry.symbol(symbol.replaceAll("_l$", "_{" + place + "}"))
                .meaning(meaning + ", entry " + place)
                .unit(unit)
                .range(min, max);
    }

    public boolean optional() {
        return initial == null;
    }

    /** The symbol as it is written in a message: {@code \alpha_h} becomes alpha_h. */
    public String plainSymbol() {
        return symbol.replaceAll("[\\\\{}$]", "");
    }

    /** The name and, where it differs, the symbol: {@code learningRate (eta)}. */
    public String label() {
        return symbol.isEmpty() || plainSymbol().equals(name) ? name : name + " (" + plainSymbol() + ")";
    }
}
