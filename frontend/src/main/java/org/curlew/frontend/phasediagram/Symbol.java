package org.curlew.frontend.phasediagram;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A parameter's LaTeX symbol in the light mark-up of labels: {@code \alpha_h} as {@code *α*_{h}}. */
final class Symbol {

    private static final Map<String, String> GREEK = Map.ofEntries(
            Map.entry("alpha", "α"),
            Map.entry("beta", "β"),
            Map.entry("gamma", "γ"),
            Map.entry("delta", "δ"),
            Map.entry("epsilon", "ε"),
            Map.entry("varepsilon", "ε"),
            Map.entry("eta", "η"),
            Map.entry("theta", "θ"),
            Map.entry("kappa", "κ"),
            Map.entry("lambda", "λ"),
            Map.entry("mu", "μ"),
            Map.entry("nu", "ν"),
            Map.entry("rho", "ρ"),
            Map.entry("sigma", "σ"),
            Map.entry("tau", "τ"),
            Map.entry("phi", "φ"),
            Map.entry("varphi", "φ"),
            Map.entry("omega", "ω"),
            Map.entry("xi", "ξ"),
            Map.entry("psi", "ψ"),
            Map.entry("chi", "χ"),
            Map.entry("Delta", "Δ"),
            Map.entry("Sigma", "Σ"));
    private static final Pattern COMMAND = Pattern.compile("\\\\([A-Za-z]+)\\s*");

    private Symbol() {}

    /** Empty for an empty symbol. */
    static String light(String latex) {
        if (latex.isBlank()) {
            return "";
        }
        String text = COMMAND.matcher(latex)
                .replaceAll(
                        found -> Matcher.quoteReplacement(GREEK.getOrDefault(found.group(1), word(found.group(1)))));
        int lowered = text.indexOf('_');
        return lowered < 0
                ? "*" + plain(text) + "*"
                : "*" + plain(text.substring(0, lowered)) + "*_{" + plain(text.substring(lowered + 1)) + "}";
    }

    // \mathrm, \text and the like change the type only
    private static String word(String command) {
        return command.startsWith("math") || command.startsWith("text") ? "" : command;
    }

    private static String plain(String text) {
        return text.replaceAll("[{}*]", "").strip();
    }
}
