package org.curlew.frontend.frame;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Numbers and times as they are read. */
public final class Words {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH).withZone(ZoneId.systemDefault());

    private Words() {}

    /** "10^-3" and "9.8e-3" as they are written by hand: 10⁻³ and 9.8·10⁻³. */
    public static String typeset(String sentence) {
        String powers = sentence.replaceAll("(?<=\\d)e(-?\\d+)", "·10^$1");
        return Pattern.compile("10\\^(-?\\d+)").matcher(powers).replaceAll(found -> "10" + raised(found.group(1)));
    }

    private static String raised(String digits) {
        return digits.chars()
                .mapToObj(c -> String.valueOf(c == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(c - '0')))
                .collect(Collectors.joining());
    }

    public static String when(Instant instant) {
        return WHEN.format(instant);
    }

    public static String duration(Duration time) {
        long seconds = time.toSeconds();
        if (seconds < 1) {
            return "under a second";
        }
        if (seconds < 90) {
            return seconds + " s";
        }
        if (seconds < 5400) {
            return (seconds + 30) / 60 + " min";
        }
        double hours = seconds / 3600.0;
        if (hours < 48) {
            return String.format(Locale.ROOT, "%.1f h", hours);
        }
        double days = hours / 24;
        return days < 1000 ? Math.round(days) + " days" : large(days / 365.25) + " years";
    }

    /** "120 of 420 trajectories are stored already." @param counted whether it is so many or about so many */
    public static String stored(long stored, boolean counted, long all) {
        if (stored == all && counted) {
            return all == 1
                    ? "The trajectory is stored already."
                    : String.format(Locale.ENGLISH, "All %,d trajectories are stored already.", all);
        }
        return String.format(
                Locale.ENGLISH,
                "%s%,d of %,d trajectories %s stored already.",
                counted ? "" : "About ",
                stored,
                all,
                stored == 1 ? "is" : "are");
    }

    /** 1200000 as "1.2 million". */
    public static String large(double number) {
        if (number >= 1e9) {
            return String.format(Locale.ROOT, "%.1f billion", number / 1e9);
        }
        if (number >= 1e6) {
            return String.format(Locale.ROOT, "%.1f million", number / 1e6);
        }
        return String.format(Locale.ENGLISH, "%,.0f", number);
    }

    /** Three figures; powers of ten outside 10^-3 to 10^5 as they are written by hand: 8.65·10⁻⁴. */
    public static String significant(double number) {
        if (!Double.isFinite(number)) {
            return "–";
        }
        if (Math.abs(number) < 1e5 && Math.abs(number) >= 1e-3 || number == 0) {
            return Math.abs(number) >= 1000
                    ? String.format(Locale.ENGLISH, "%,.0f", number)
                    : String.format(Locale.ROOT, "%.3g", number).replace("-", "−");
        }
        String[] parts = String.format(Locale.ROOT, "%.2e", number).split("e", 2);
        return parts[0].replace("-", "−") + "·10" + raised(String.valueOf(Integer.parseInt(parts[1])));
    }

    /** At most four significant digits and no zeros at the end: 0.4, 1234, 2.5 10^-7. */
    public static String figure(double number) {
        if (!Double.isFinite(number)) {
            return "–";
        }
        if (number == 0) {
            return "0";
        }
        BigDecimal four = new BigDecimal(number).round(new MathContext(4)).stripTrailingZeros();
        double size = Math.abs(number);
        if (size >= 1e-3 && size < 1e5) {
            return four.toPlainString().replace('-', '−');
        }
        int exponent = four.precision() - four.scale() - 1;
        String mantissa = four.movePointLeft(exponent)
                .stripTrailingZeros()
                .toPlainString()
                .replace('-', '−');
        return (mantissa.equals("1") ? "" : mantissa + " ") + "10^" + exponent;
    }
}
