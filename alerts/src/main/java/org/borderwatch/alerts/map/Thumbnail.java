package org.borderwatch.alerts.map;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.borderwatch.contracts.alert.Level;
import org.borderwatch.contracts.alert.Scope;

/**
 * Draws the map of the region with the districts of an alert filled in. The same alert gives the
 * same bytes. Nothing is written on it, so that no font is needed.
 */
public final class Thumbnail {
  private static final int WIDTH = 480;
  private static final int MARGIN = 6;
  private static final Color GROUND = new Color(0xFFFFFF);
  private static final Color LAND = new Color(0xE8E6E0);
  private static final Color BORDER = new Color(0x8C8A84);
  private static final Color EDGE = new Color(0x222222);

  private final Shapes shapes;

  public Thumbnail(Shapes shapes) {
    this.shapes = shapes;
  }

  /** A PNG, or empty where none of the districts has a shape. */
  public Optional<byte[]> draw(Scope scope, Level level) {
    if (shapes.outlines().keySet().stream().noneMatch(scope::covers)) {
      return Optional.empty();
    }
    Rectangle2D bounds = bounds();
    // A degree of longitude shrinks with the cosine of the latitude.
    double narrow = Math.cos(Math.toRadians(bounds.getCenterY()));
    double scale = (WIDTH - 2 * MARGIN) / (bounds.getWidth() * narrow);
    int height = (int) Math.ceil(bounds.getHeight() * scale) + 2 * MARGIN;
    AffineTransform onto = new AffineTransform();
    onto.translate(MARGIN, MARGIN);
    onto.scale(scale * narrow, -scale);
    onto.translate(-bounds.getMinX(), -bounds.getMaxY());
    return Optional.of(png(paint(scope, level, onto, height)));
  }

  private BufferedImage paint(Scope scope, Level level, AffineTransform onto, int height) {
    BufferedImage image =
        new BufferedImage(WIDTH, height, BufferedImage.TYPE_BYTE_INDEXED, palette(fill(level)));
    Graphics2D g = image.createGraphics();
    try {
      g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
      g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      g.setColor(GROUND);
      g.fillRect(0, 0, WIDTH, height);
      g.setStroke(new BasicStroke(1f));
      for (Map.Entry<String, Path2D> district : shapes.outlines().entrySet()) {
        Shape shape = onto.createTransformedShape(district.getValue());
        g.setColor(scope.covers(district.getKey()) ? fill(level) : LAND);
        g.fill(shape);
        g.setColor(BORDER);
        g.draw(shape);
      }
      g.setStroke(new BasicStroke(2f));
      g.setColor(EDGE);
      shapes
          .outlines()
          .forEach(
              (code, outline) -> {
                if (scope.covers(code)) {
                  g.draw(onto.createTransformedShape(outline));
                }
              });
    } finally {
      g.dispose();
    }
    return image;
  }

  private Rectangle2D bounds() {
    Rectangle2D all = null;
    for (Path2D outline : shapes.outlines().values()) {
      all = all == null ? outline.getBounds2D() : all.createUnion(outline.getBounds2D());
    }
    return all;
  }

  /** The colours of levels, told apart without red and green. */
  private static Color fill(Level level) {
    return switch (level) {
      case NORMAL -> new Color(0x6BAED6);
      case WATCH -> new Color(0xFDBE57);
      case ELEVATED -> new Color(0xE6550D);
      case CRITICAL -> new Color(0x8B0A14);
    };
  }

  private static IndexColorModel palette(Color fill) {
    Color[] colours = {GROUND, LAND, BORDER, EDGE, fill};
    byte[] red = new byte[colours.length];
    byte[] green = new byte[colours.length];
    byte[] blue = new byte[colours.length];
    for (int i = 0; i < colours.length; i++) {
      red[i] = (byte) colours[i].getRed();
      green[i] = (byte) colours[i].getGreen();
      blue[i] = (byte) colours[i].getBlue();
    }
    return new IndexColorModel(4, colours.length, red, green, blue);
  }

  private static byte[] png(BufferedImage image) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    // In memory: by itself ImageIO would write a file, which a container may not.
    try (ImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
      if (!ImageIO.write(image, "png", stream)) {
        throw new IllegalStateException("every Java platform writes PNG");
      }
      stream.flush();
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
