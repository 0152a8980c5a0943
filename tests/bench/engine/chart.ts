import * as echarts from 'echarts'
import { isFilled } from './cell-result.ts'
import type { Measured } from './measured.ts'

const WIDTH = 760
const HEIGHT = 440
/** Told apart by people who confuse red and green. Source: Okabe and Ito, https://jfly.uni-koeln.de/color/ */
const COLORS = ['#0072b2', '#d55e00', '#e69f00', '#009e73', '#cc79a7', '#56b4e9']

/** Time a question against the number of entries, both logarithmic, as SVG. */
export const toChart = ({ cells, date, machine }: Measured): string => {
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height: HEIGHT })
  const filled = cells.filter(isFilled)
  chart.setOption({
    animation: false,
    backgroundColor: '#ffffff',
    color: COLORS,
    title: { text: 'Time a question against size', subtext: `median; ${date}, ${machine}`, left: 'center' },
    legend: { bottom: 0 },
    grid: { top: 80, bottom: 80, left: 80, right: 30 },
    xAxis: { type: 'log', name: 'entries', nameLocation: 'middle', nameGap: 28, min: 10, max: 10_000 },
    yAxis: { type: 'log', name: 'milliseconds', min: 0.01 },
    series: [...new Set(filled.map((cell) => cell.peer))].map((peer) => ({
      name: peer,
      type: 'line',
      symbolSize: 8,
      data: filled.filter((cell) => cell.peer === peer).map((cell) => [cell.entries, cell.medianMs]),
    })),
  })
  const svg = chart.renderToSVGString()
  chart.dispose()
  return svg
}
