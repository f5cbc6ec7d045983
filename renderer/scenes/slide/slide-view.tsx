import '../scenes.css';
import './slide.css';
import type { CSSProperties, ReactNode } from 'react';
import type { Channel } from '../../../shared/domain/content/handbook.ts';
import type { Slide } from '../../../shared/domain/content/slide.ts';
import { inYear } from '../../../shared/signage/slide-text.ts';
import { KhueVanCac } from '../../parts/khue-van-cac.tsx';
import { rising } from '../motion.ts';
import type { SceneData, SceneProps, Size } from '../scene.ts';
import { ColumnPair } from './column-pair.tsx';
import { compose } from './composition.ts';
import { ContactRows } from './contact-rows.tsx';
import { Countdown } from './countdown.tsx';
import { type LayoutProps, units } from './layout.ts';
import { PointGrid } from './point-grid.tsx';
import { SlideDrawing } from './slide-drawing.tsx';
import {
  bodyComposition,
  isSmallStrip,
  pageAt,
  settledOnStripMs,
  stripUnit,
  WordsPage,
} from './small-strip.tsx';
import { TopList } from './top-list.tsx';
import { YearFigures } from './year-figures.tsx';

interface SlideViewProps extends SceneProps {
  slide: Slide;
  /** The channels that the slide names. */
  channels: readonly Channel[];
  /** The day it is shown on, which fills in its year and its countdown. */
  day: string;
}

/** Milliseconds after which nothing of a slide moves any more, except a list that turns its pages. */
export function settledMsOf(size: Size): number {
  return isSmallStrip(size) ? settledOnStripMs : 4_000;
}

/** One frame of an infographic, filling the box it stands in; a pure function of its properties like every scene. */
export function SlideView(props: SlideViewProps) {
  return isSmallStrip(props.size) ? <StripView {...props} /> : <WholeView {...props} />;
}

const arrivedEarlyMs = 450;

/** On a small strip: one thing at a time. */
function StripView({ slide, channels, day, t, durationMs, size, data }: SlideViewProps) {
  const page = pageAt(slide, t, durationMs);
  const since = t - page.from;
  const composition = page.shows === 'body' ? bodyComposition(slide, size, day) : compose(slide, size, day);
  const { padding, body } = composition;
  const style = {
    '--padding': padding,
    '--band': 0,
    '--body-width': body.width,
    '--body-height': body.height,
  };
  // A page that follows another begins with something to see.
  const layout = {
    t: since + (page.from > 0 ? arrivedEarlyMs : 0),
    durationMs: durationMs - page.from,
    composition,
  };
  return (
    <div className="scene" data-scene="slide" data-shape="strip">
      <div className="scene-frame" style={{ '--u': stripUnit(page) } as CSSProperties}>
        <div
          className={`slide on-${slide.tone}`}
          data-layout={slide.body.layout}
          style={style as CSSProperties}
        >
          <div className="sl-beside">
            {page.shows === 'body' ? (
              <div className="sl-body">
                <Body {...{ slide, channels, day, data, layout }} />
              </div>
            ) : (
              <WordsPage {...{ slide, page, size, day }} t={since} />
            )}
          </div>
        </div>
      </div>
    </div>
  );
}

function WholeView({ slide, channels, day, t, durationMs, size, data }: SlideViewProps) {
  const composition = compose(slide, size, day);
  const { shape, head, padding, band, beside, body } = composition;
  const style = {
    '--padding': padding,
    '--band': band,
    '--body-width': body.width,
    '--body-height': body.height,
  } as CSSProperties;
  const bare = slide.body.layout === 'statement' || slide.body.layout === 'countdown';
  return (
    <div className="scene" data-scene="slide" data-shape={shape}>
      <div className="scene-frame">
        <div className={`slide on-${slide.tone}`} data-layout={slide.body.layout} style={style}>
          {!bare && shape !== 'strip' && <KhueVanCac className="sl-ghost" weight={4} />}
          <div className={beside ? 'sl-beside' : 'sl-below'}>
            <div className="sl-head" style={{ width: units(head.width) }}>
              {head.kicker && (
                <p className="sl-kicker" style={{ fontSize: units(head.kicker.size) }}>
                  {head.kicker.text}
                </p>
              )}
              <h1
                className={head.headline.broken ? 'broken' : ''}
                style={{ fontSize: units(head.headline.size) }}
              >
                <span>{head.headline.text}</span>{' '}
                {head.headline.accent && <span className="sl-accent">{head.headline.accent}</span>}
              </h1>
              {head.sentence && (
                <p className="sl-sentence" style={{ fontSize: units(head.sentence.size), ...rising(t, 350) }}>
                  {head.sentence.text}
                </p>
              )}
            </div>
            <div className="sl-body">
              <Body {...{ slide, channels, day, data }} layout={{ t, durationMs, composition }} />
            </div>
          </div>
          {slide.footer && <p className="band sl-band">{inYear(slide.footer.vi, day)}</p>}
        </div>
      </div>
    </div>
  );
}

interface BodyProps extends Pick<SlideViewProps, 'slide' | 'channels' | 'day'> {
  data: SceneData;
  layout: LayoutProps;
}

function Body({ slide: { body }, channels, day, data, layout }: BodyProps): ReactNode {
  switch (body.layout) {
    case 'points':
      return <PointGrid points={filled(body.points, day)} {...layout} />;
    case 'steps':
      return <PointGrid points={filled(body.steps, day)} numbered {...layout} />;
    case 'compare':
      return <ColumnPair body={body} {...layout} />;
    case 'statement':
      return (
        <div className="sl-large" style={rising(layout.t, 150, 8)}>
          <SlideDrawing name={body.drawing} t={layout.t} />
        </div>
      );
    case 'contacts':
      return <ContactRows contacts={body.contacts} channels={channels} {...layout} />;
    case 'top':
      return <TopList count={body.count} procedures={data.topProcedures?.procedures} {...layout} />;
    case 'year':
      return <YearFigures figures={data.yearFigures} year={Number(day.slice(0, 4))} {...layout} />;
    case 'countdown':
      return <Countdown until={body.until} text={body.text.vi} day={day} {...layout} />;
  }
}

function filled(points: Extract<Slide['body'], { layout: 'points' }>['points'], day: string) {
  return points.map(({ text, drawing }) => ({ text: inYear(text.vi, day), drawing }));
}
