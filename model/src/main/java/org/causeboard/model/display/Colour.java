package org.causeboard.model.display;

import java.util.regex.Pattern;

/// A colour in sRGB.
///
/// @param red from 0 to 255
/// @param green from 0 to 255
/// @param blue from 0 to 255
/// @param opacity from 0 (nothing is seen) to 1
public record Colour(int red, int green, int blue, double opacity) {
    private static final Pattern HEX = Pattern.compile("#[0-9A-Fa-f]{6}");

    public Colour {
        if ((red | green | blue) < 0 || red > 255 || green > 255 || blue > 255 || !(opacity >= 0 && opacity <= 1)) {
            throw new IllegalArgumentException("A colour's parts lie from 0 to 255 and its opacity from 0 to 1: " + red
                    + ", " + green + ", " + blue + ", " + opacity + ".");
        }
    }

    /// Whether `text` reads as `#RRGGBB`.
    public static boolean isHex(String text) {
        return HEX.matcher(text).matches();
    }

    /// The colour written as `#RRGGBB`.
    public static Colour of(String hex) {
        if (!isHex(hex)) {
            throw new IllegalArgumentException("'" + hex + "' is no colour. Write it as #RRGGBB.");
        }
        int rgb = Integer.parseInt(hex.substring(1), 16);
        return new Colour(rgb >> 16, (rgb >> 8) & 0xFF, rgb & 0xFF, 1);
    }

    /// The same colour, less opaque by a factor.
    public Colour faded(double factor) {
        return new Colour(red, green, blue, opacity * factor);
    }

    /// What is seen of it on an opaque ground.
    public Colour over(Colour ground) {
        return new Colour(mixed(red, ground.red), mixed(green, ground.green), mixed(blue, ground.blue), 1);
    }

    private int mixed(int part, int ground) {
        return (int) Math.round(opacity * part + (1 - opacity) * ground);
    }

    /// As `#RRGGBB`, without the opacity.
    public String hex() {
        return "#%02X%02X%02X".formatted(red, green, blue);
    }

    /// How well the two are told apart: from 1 (the same) to 21 (black and white). WCAG 2.2, contrast ratio.
    public double contrast(Colour other) {
        double a = luminance();
        double b = other.luminance();
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int part) {
        double share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
